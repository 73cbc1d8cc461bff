import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ActCommand, Performed } from '../../src/circulation/index.ts'
import { runNightly } from '../../src/nightly/index.ts'
import { findBrokenInvariants, verifyChain } from './find-broken-invariants.ts'
import {
  AT_ONCE,
  cancel,
  checkOut,
  DESK,
  giveBack,
  keyed,
  openServers,
  placeHold,
  renew,
  type Servers,
  say,
} from './open-servers.ts'
import { type Library, times } from './plant-library.ts'

const ACTS = 3_000
const PATRONS = 6
const TITLES = 3
const COPIES = 2
const LOAN_LIMIT = 4
const STEP_MS = 3_600_000

let ground: Servers
let library: Library
beforeAll(async () => {
  ground = await openServers({
    policy: [
      { loanLimit: LOAN_LIMIT, sameTitle: 'allow', heldItem: 'confirm', holdLimit: 'none', holdShelfPeriod: 1 },
      { loanPeriod: '2d', renewalWindow: 'none', debtLimit: 'none', onLoanToOther: 'return-first' },
      {
        overdueOnCheckout: 'allow',
        blockAtOverdueDays: { hold: 90, renew: 90, borrow: 90 },
        renewalWhenOverdue: 'yes',
      },
    ],
  })
  library = await ground.plant({
    branches: [{ code: 'main' }, { code: 'east' }],
    patrons: times(PATRONS, () => ({})),
    titles: times(TITLES, () => ({ copies: times(COPIES, (n) => ({ branch: n === 0 ? 'main' : 'east' })) })),
  })
})
afterAll(() => ground.close())

/** A small generator with a seed, so that a failing run can be had again. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

function pick<T>(list: readonly T[], random: (below: number) => number): T {
  const one = list[random(list.length)]
  if (one === undefined) throw new Error('there is nothing to pick from')
  return one
}

type Sender = { readonly random: (below: number) => number; readonly holds: string[]; readonly loans: string[] }

function anyAct({ random, holds, loans }: Sender): ActCommand {
  const { card, id: patronId } = pick(library.patrons, random)
  const title = pick(library.titles, random)
  const barcode = pick(title.barcodes, random)
  const branch = pick(['main', 'east'], random)
  const holdId = holds.length > 0 ? pick(holds.slice(-20), random) : '1'
  const loanId = loans.length > 0 ? pick(loans.slice(-20), random) : '1'
  switch (random(14)) {
    case 0:
    case 1:
    case 2:
      return { ...checkOut(card, barcode, ['ITEM_HELD_FOR_OTHER']), branch }
    case 3:
    case 4:
    case 5:
      return giveBack(barcode, branch)
    case 6:
    case 7:
      return placeHold(card, title.id, branch)
    case 8:
      return renew(barcode)
    case 9:
      return { act: 'renew-all', actor: DESK, patronId, override: [] }
    case 10:
      return cancel(holdId)
    case 11: {
      const position = 1 + random(2)
      return {
        act: 'change-hold',
        actor: DESK,
        holdId,
        ...(random(2) ? { position } : { pickup: branch }),
        reason: 'test',
      }
    }
    case 12: {
      const barcodes = library.titles.flatMap(({ barcodes: all }) => all)
      return { act: 'checkout-batch', actor: DESK, patron: { card }, barcodes, atomic: random(2) === 0, override: [] }
    }
    default:
      return { act: random(2) ? 'undo-loan' : 'undo-return', actor: DESK, loanId, reason: 'test' }
  }
}

function remember({ holds, loans }: Sender, performed: Performed): void {
  if (!('outcome' in performed)) return
  const { outcome } = performed
  if (outcome.kind === 'hold-placed') holds.push(outcome.hold.id)
  if (outcome.kind === 'checked-out') loans.push(outcome.loan.id)
}

test(`${ACTS} acts of all kinds on a few patrons and items: no deadlock reaches anyone, and all is sound`, async () => {
  const seed = Date.now() % 1_000_000
  console.log(`seed of the mixed acts: ${seed}`)
  const said = new Map<string, number>()
  const shared = { holds: [] as string[], loans: [] as string[] }
  let left = ACTS
  async function send(sender: Sender, n: number): Promise<void> {
    const server = ground.servers[n % ground.servers.length] ?? ground.servers[0]
    while (left > 0) {
      left -= 1
      const command = sender.random(4) === 0 ? keyed(anyAct(sender), `act-${left}`) : anyAct(sender)
      const performed = await server.gatherer.perform(command)
      if (performed === null) throw new Error('too many acts are waiting')
      remember(sender, performed)
      said.set(say(performed), (said.get(say(performed)) ?? 0) + 1)
      if (left % 200 === 0) ground.clock.advance(STEP_MS * 12)
      if (left % 400 === 0) await runNightly(server.acts)
    }
  }
  await Promise.all(times(AT_ONCE, (n) => send({ random: randomFrom(seed + n), ...shared }, n)))
  // Every kind of act has come through at least once, or the test tests less than it says.
  for (const kind of ['checked-out', 'returned', 'hold-placed', 'hold-changed', 'renewed', 'undone', 'batch']) {
    expect(said.get(kind) ?? 0, kind).toBeGreaterThan(0)
  }
  expect(await findBrokenInvariants(ground.db)).toEqual([])
  expect(await verifyChain(ground.servers[0].network)).toEqual({ ok: true, unsealed: 0 })
})
