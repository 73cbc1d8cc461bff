import type { Language, LoanView } from '@wenyuan/contract'
import type { Actor } from '@wenyuan/domain/access'
import { formatInstant, type Instant } from '@wenyuan/domain/kernel'
import { type NoticeData, type NoticeKind, noticeText } from '@wenyuan/domain/words'
import { type AccountEntry, readAccount, viewLine, viewSums } from '../account/index.ts'
import { type ActContext, showLoan } from '../circulation/index.ts'
import { seePatron, viewPatron } from '../patrons/index.ts'
import {
  findChainedEvents,
  findContacts,
  findLoansInQuestion,
  findNotices,
  type NoticeRow,
  type Of,
} from './legal-store.ts'
import type { PackedEvent } from './manifest.ts'

const MAX_LOANS = 200

export type Gathered = {
  readonly patron: ReturnType<typeof viewPatron>
  readonly loans: readonly LoanView[]
  readonly account: ReturnType<typeof viewSums> & { readonly lines: readonly ReturnType<typeof viewLine>[] }
  readonly notices: readonly {
    id: string
    kind: string
    at: string
    loan: string | null
    text: string
    state: string
  }[]
  readonly contacts: readonly Readonly<Record<string, string | null>>[]
  readonly events: readonly PackedEvent[]
}

type Viewing = { readonly actor: Actor; readonly language: Language }

/** Everything about a patron's debts, or about one loan, as this member of staff sees it; null: the patron is gone. */
export async function gatherPackage(context: ActContext, of: Of, viewing: Viewing): Promise<Gathered | null> {
  const { network } = context
  const { db, zone } = network
  const { actor, language } = viewing
  const seen = await seePatron(db, network, actor, of.patronId)
  const account = await readAccount(network, actor, of.patronId)
  if (seen === null || account.kind !== 'account') return null
  const at = (instant: Instant | null) => (instant === null ? null : formatInstant(instant, zone))
  const about = account.entries.filter((entry) => isAbout(entry, account.entries, of))
  const contacts = await findContacts(db, of)
  return {
    patron: viewPatron(seen, { viewer: actor, zone }),
    loans: await gatherLoans(context, of, viewing),
    account: {
      ...viewSums(account.settled),
      lines: about.toReversed().map((entry) => viewLine(entry, { language, zone })),
    },
    notices: (await findNotices(db, of)).map((notice) => ({
      ...{
        id: notice.id,
        kind: notice.kind,
        at: formatInstant(notice.at, zone),
        loan: notice.loan_id,
        state: notice.state,
      },
      text: textOf(notice, language),
    })),
    contacts: contacts.map(({ id, kind, state, loan_id: loan, outcome, note, ended_by: by, ...times }) => ({
      ...{ id, kind, state, loan, outcome, note, by, openedAt: at(times.opened_at), endedAt: at(times.ended_at) },
    })),
    events: await gatherEvents(context, of),
  }
}

/** Of one loan: its lines, and the lines that pay, waive or correct them. */
function isAbout(entry: AccountEntry, all: readonly AccountEntry[], { loanId }: Of): boolean {
  if (loanId === null || entry.loanId === loanId) return true
  const charges = new Set(all.filter((one) => one.loanId === loanId).map(({ id }) => id))
  const settled = entry.settles?.some(({ chargeId }) => charges.has(chargeId)) ?? false
  return settled || (entry.forLineId !== null && charges.has(entry.forLineId))
}

async function gatherLoans(context: ActContext, { patronId, loanId }: Of, viewing: Viewing): Promise<LoanView[]> {
  const ids = loanId === null ? await findLoansInQuestion(context.network.db, patronId, MAX_LOANS) : [loanId]
  const loans: LoanView[] = []
  for (const id of ids) {
    const loan = await showLoan(context, id, viewing)
    if (loan === null) continue
    const { may: _, ...told } = loan
    loans.push(told)
  }
  return loans
}

function textOf({ kind, data }: NoticeRow, language: Language): string {
  // The outbox holds what the kind's own data say; a kind of a later version is told by its name.
  try {
    return noticeText(kind as NoticeKind, data as NoticeData[NoticeKind], language)
  } catch {
    return kind
  }
}

async function gatherEvents({ network }: ActContext, of: Of): Promise<PackedEvent[]> {
  const rows = await findChainedEvents(network.db, of)
  return rows.map(({ id, body, mac, seq, hash, before }) => ({
    ...{ id, body, mac: mac.toString('hex') },
    seal:
      seq === null || hash === null
        ? null
        : { seq: Number(seq), before: before?.toString('hex') ?? '', hash: hash.toString('hex') },
  }))
}
