import type { Actor } from '@wenyuan/domain/access'
import type { LocalDate } from '@wenyuan/domain/kernel'
import { readAccount } from '../account/index.ts'
import { type ActContext, showLoan } from '../circulation/index.ts'
import { type App, downloadHeaders, forbidden, impossible, problem, route } from '../http/index.ts'
import { readReceipt } from '../tills/index.ts'
import { patronOfLoan, titlesOfLines, titlesOfLoans } from './documents-store.ts'
import { readLetterhead } from './letterhead.ts'
import { loanSlipPdf } from './loan-slip-pdf.ts'
import { nameLine } from './name-line.ts'
import { type ReceiptContent, receiptContent } from './receipt-content.ts'
import { receiptPdf } from './receipt-pdf.ts'
import { receiptSlip } from './receipt-slip.ts'
import { statementPdf } from './statement-pdf.ts'

/** What can be printed of an account and of a loan. */
export function documentRoutes(app: App, acts: ActContext): void {
  const { network } = app
  const { db, clock, zone } = network

  type Asked = { readonly actor: Actor; readonly id: string; readonly language: 'zh-CN' | 'en' }

  async function contentOf({ actor, id, language }: Asked) {
    const read = await readReceipt(network, actor, id)
    if (read.kind === 'forbidden') return forbidden('patron.read')
    if (read.kind === 'not-found') return problem('not-found')
    const { receipt } = read
    const head = await readLetterhead(network, receipt.patronId, language)
    const lines = await titlesOfLines(
      db,
      receipt.applied.map(({ chargeId }) => chargeId),
    )
    const nameOf = (chargeId: string) => {
      const line = lines.get(chargeId)
      return line === undefined ? chargeId : nameLine(line, language)
    }
    const content: ReceiptContent = receiptContent(receipt, head, nameOf)
    return { kind: 'content' as const, content, receipt }
  }

  route(app, 'getReceiptSlip', async ({ actor, params, query, language }) => {
    const read = await contentOf({ actor, id: params.id, language })
    return read.kind === 'problem' ? read : { status: 200, body: receiptSlip(read.content, query.width) }
  })

  route(app, 'getReceiptPdf', async ({ actor, params, language }) => {
    const read = await contentOf({ actor, id: params.id, language })
    if (read.kind === 'problem') return read
    const { receipt, content } = read
    const body = await receiptPdf(content, new Date(receipt.at))
    return { status: 200, body, headers: downloadHeaders(`${receipt.number.replace('/', '-')}.pdf`) }
  })

  route(app, 'getStatement', async ({ actor, params, query, language }) => {
    const madeAt = clock.now()
    const to = (query.to ?? zone.dateOf(madeAt)) as LocalDate
    const from = (query.from ?? null) as LocalDate | null
    if (from !== null && from > to) return impossible('query.to', 'too-small', `≥ ${from}`)
    const account = await readAccount(network, actor, params.id)
    if (account.kind === 'forbidden') return forbidden('patron.read')
    if (account.kind === 'not-found') return problem('not-found')
    const head = await readLetterhead(network, params.id, language)
    const titles = await titlesOfLoans(
      db,
      account.entries.flatMap(({ loanId }) => (loanId === null ? [] : [loanId])),
    )
    const body = await statementPdf({ account, titles, from, to, madeAt }, head)
    return { status: 200, body, headers: downloadHeaders(`statement-${params.id}-${to}.pdf`) }
  })

  route(app, 'getLoanSlip', async ({ actor, params, language }) => {
    const loan = await showLoan(acts, params.id, { actor, language })
    const patronId = loan === null ? null : await patronOfLoan(db, params.id)
    if (loan === null || patronId === null) return problem('not-found')
    const head = await readLetterhead(network, patronId, language)
    const body = await loanSlipPdf(loan, head, clock.now())
    return { status: 200, body, headers: downloadHeaders(`loan-${loan.number}.pdf`) }
  })
}
