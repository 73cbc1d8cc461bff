import type { Instant } from '@wenyuan/domain/kernel'
import type { HoldResult, LoanResult, Mark, NoticeShown, Outcome, ScenarioWorld } from './world.ts'

type Lent = { readonly kind: 'lent'; readonly due: string }
type Answer = Lent | { readonly kind: 'refused'; readonly codes: readonly string[]; readonly writes?: number }

/**
 * A world without rules, to see what the runner makes of answers: checkouts are answered from a list, holds queue up,
 * and everything else is permitted.
 */
export function fakeWorld(answers: readonly Answer[], notices: readonly NoticeShown[] = []) {
  const seen: { at: Instant; did: string }[] = []
  const left = [...answers]
  const holds: string[] = []
  let now: Instant = 0
  const mark: { -readonly [K in keyof Mark]: Mark[K] } = { events: 0, refusals: 0, notices: 0 }
  const note = (did: string) => seen.push({ at: now, did })

  async function checkout(): Promise<Outcome<LoanResult>> {
    const answer = left.shift()
    note('checkout')
    if (answer?.kind === 'lent') {
      mark.events += 1
      return permitted({ due: answer.due, renewals: 0, chargeFen: 0, findings: [] })
    }
    mark.refusals += 1
    mark.events += answer?.writes ?? 0
    return { kind: 'refused', codes: answer?.codes ?? [], explanation: ['five of five loans'] }
  }
  function holdOf(id: string): HoldResult {
    return { id, of: 'bob', status: 'waiting', until: null, position: holds.indexOf(id) + 1, findings: [] }
  }
  async function onHold({ kind, hold }: { kind: string; hold: string }): Promise<Outcome<HoldResult>> {
    note(`${kind} ${hold}`)
    return permitted(holdOf(hold))
  }
  const paid = async () => permitted({ balanceFen: 0 })
  const troubled = async () =>
    permitted({ loans: 0, overdue: 0, holds: 0, balanceFen: 0, blocks: [], credit: null, chargeFen: 0 })
  const free = async () => permitted({ blocks: [] })

  const world: ScenarioWorld = {
    async setClock(at) {
      now = at
    },
    checkout,
    renew: checkout,
    async returnItems({ barcodes }) {
      const result = { overdueDays: 3, chargeFen: 30, damageChargeFen: 0, to: 'shelf', hold: null, findings: [] }
      return barcodes.map(() => permitted(result))
    },
    async hold() {
      const id = `#${holds.push(`#${holds.length + 1}`)}`
      return permitted(holdOf(id))
    },
    cancelHold: onHold,
    suspendHold: onHold,
    moveHold: onHold,
    extendHold: onHold,
    async pay({ method }) {
      return method === 'cash' ? permitted({ balanceFen: 0 }) : { kind: 'not-yet', what: method }
    },
    waive: paid,
    correct: paid,
    block: free,
    unblock: free,
    closeAfterwards: free,
    reportLost: troubled,
    replaceLost: troubled,
    claimReturned: troubled,
    resolveClaim: troubled,
    dispute: troubled,
    decideDispute: troubled,
    activatePolicy: async () => permitted({}),
    async runNightlyJobs() {
      note('nightly')
      mark.notices += notices.length
    },
    showPatron: async () => ({ loans: 1, overdue: 0, holds: 0, balanceFen: 0, blocks: [], credit: null }),
    showItem: async () => ({ status: 'on_loan', at: 'main' }),
    showLoan: async () => null,
    showHold: async (id) => holdOf(id),
    mark: async () => ({ ...mark }),
    noticesSince: async (since) => (mark.notices > since.notices ? notices : []),
    async close() {
      note('close')
    },
  }
  return { world, seen }
}

function permitted<Result>(result: Result) {
  return { kind: 'permitted', result, explanation: [] } as const
}
