import { id } from '@wenyuan/contract'
import { type App, cutPage, forbidden, impossible, problem, readCursor, route, withIdempotency } from '../http/index.ts'
import { viewReceipt } from '../tills/index.ts'
import { cardOf, titlesOfLoans } from './account-store.ts'
import { mayOfAccount, viewLine, viewSums } from './account-view.ts'
import { type AccountEntry, readAccount } from './read-account.ts'
import { takePayment } from './take-payment.ts'

export function ledgerRoutes(app: App): void {
  const { network } = app
  const { zone } = network

  route(app, 'getAccount', async ({ actor, params, query: { cursor, limit }, language }) => {
    const read = readCursor(cursor, id)
    if (read.kind === 'refused') return read.answer
    const account = await readAccount(network, actor, params.id)
    if (account.kind === 'forbidden') return forbidden('patron.read')
    if (account.kind === 'not-found') return problem('not-found')
    const { settled } = account
    const rest = older(account.entries, read.place)
    const { rows, nextCursor } = cutPage(rest.slice(0, limit + 1), limit, (entry) => entry.id)
    const loans = rows.flatMap(({ loanId }) => (loanId === null ? [] : [loanId]))
    const titles = await titlesOfLoans(network.db, loans)
    const lines = rows.map((entry) => viewLine(entry, { language, zone, titles }))
    const may = mayOfAccount(actor, settled, language)
    return { status: 200, body: { ...viewSums(settled), lines, nextCursor, may } }
  })

  route(app, 'pay', (ask) =>
    withIdempotency(ask, async (tx) => {
      const result = await takePayment(tx, network, ask.actor, { patronId: ask.params.id, body: ask.body })
      switch (result.kind) {
        case 'taken':
          return { status: 201, body: viewReceipt(result.receipt, { card: await cardOf(tx, ask.params.id), zone }) }
        case 'forbidden':
          return forbidden('fee.pay')
        case 'not-found':
          return problem('not-found')
        case 'impossible':
          return impossible(result.path, result.code, result.expected)
      }
    }),
  )
}

/** Lines stand in the order of time, which is not that of their ids: acts take theirs in blocks. */
function older(entries: readonly AccountEntry[], before: string | null): readonly AccountEntry[] {
  if (before === null) return entries
  const place = entries.findIndex(({ id }) => id === before)
  return place < 0 ? [] : entries.slice(place + 1)
}
