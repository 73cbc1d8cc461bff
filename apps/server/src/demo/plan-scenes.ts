import { type Calendar, previousOpenDay } from '@wenyuan/domain/calendar'
import { addDays, type LocalDate } from '@wenyuan/domain/kernel'
import { requestWaiver } from '../account/index.ts'
import type { ActCommand } from '../circulation/index.ts'
import { placeBlock } from '../patrons/index.ts'
import { demoReader } from './demo-people.ts'
import { type DemoStage, hold, lend, takeBack } from './demo-stage.ts'
import type { DemoCopy } from './plant-books.ts'

/** Titles by their place, from the first: what is set aside for the scenes; the everyday readers take the others. */
export const SCENE_TITLES = 20
/** Of the last titles, those at the very end stand on their shelves for trying things out, the others are held. */
export const KEPT_FOR_SHOW = 13
const UNTOUCHED_TITLES = 5
/** Readers by their place, from 0: the first has nothing and is for trying things out. */
export const EVERYDAY_READERS = { first: 3, last: 32 }
const SHOWN = { borrower: 1, late: 2, neverCame: 33, debtor: 34 }
const HOLDERS = { first: 35, count: 5 }
const BORROWERS_OF_WANTED = { first: 40, count: 10 }

const WANTED_TITLES = 5
const QUEUE_LENGTH = 3
const NOON = 720
const LATE_MORNING = 660
const AFTERNOON = 900
const WORK = { lent: 10, held: 5, back: 1 }

export type Scenes = {
  readonly stage: DemoStage
  /** All titles with their copies. */
  readonly copies: readonly (readonly DemoCopy[])[]
  readonly today: LocalDate
  readonly openedOn: LocalDate
  calendarOf(branch: string): Calendar
  /** Of a reader by place, once enrolled. */
  patronId(place: number): string
}

type Script = {
  copy(title: number, branch?: string): DemoCopy
  /** So many days ago, or the open day of the branch before. */
  ago(days: number, branch?: string): LocalDate
  act(on: LocalDate, minute: number, command: ActCommand): void
}

/** Scenes of the last weeks that every demonstration library shows, whatever the day is on which it is made. */
export function planScenes(scenes: Scenes): void {
  const { stage, copies, today, openedOn, calendarOf } = scenes
  const script: Script = {
    copy(title, branch) {
      const list = copies[title] ?? []
      const copy = list.find((one) => branch === undefined || one.branch === branch)
      if (copy === undefined) throw new Error(`the demo has no such copy: title ${title} at ${branch}`)
      return copy
    },
    ago(days, branch = 'main') {
      const on = addDays(today, -days)
      return previousOpenDay(calendarOf(branch), on, openedOn) ?? on
    },
    act: (on, minute, command) => stage.plan(on, { minute, command }),
  }
  planWanted(scenes, script)
  planShelf(scenes, script)
  planPulls(scenes, script)
  planShownReaders(scenes, script)
  planDebtor(scenes, script)
}

/** Every copy of these titles is lent, then they are held, then some of the copies come back. */
function planWanted({ stage: { desk }, copies }: Scenes, { ago, act }: Script): void {
  const borrower = (n: number) => demoReader(BORROWERS_OF_WANTED.first + (n % BORROWERS_OF_WANTED.count)).card
  const holder = (n: number) => demoReader(HOLDERS.first + (n % HOLDERS.count)).card
  copies.slice(0, WANTED_TITLES).forEach((list, title) => {
    for (const [n, copy] of list.entries()) {
      act(ago(WORK.lent), LATE_MORNING, lend(desk, borrower(title * 3 + n), copy))
    }
    const [first] = list
    if (first === undefined) return
    if (title === 0) act(ago(WORK.held), LATE_MORNING, hold(desk, demoReader(SHOWN.borrower).card, first, 'main'))
    for (let n = 0; n < QUEUE_LENGTH; n++) {
      act(ago(WORK.held), NOON + n, hold(desk, holder(title + n), first, n === 1 ? 'campus' : 'main'))
    }
  })
  // Where the first of the queue wants it; that of one title elsewhere, so that it travels.
  const back = copies.slice(0, WANTED_TITLES - 2)
  back.forEach(([copy], title) => {
    if (copy !== undefined)
      act(ago(WORK.back), NOON, takeBack(desk, copy, title === back.length - 1 ? 'campus' : 'main'))
  })
}

/** One hold was fetched, another never was. The children's branch has no copy of its own of these titles. */
function planShelf({ stage: { desk } }: Scenes, { copy, ago, act }: Script): void {
  const scenes = [
    { title: 5, by: HOLDERS.first, days: { lent: 26, held: 24, back: 21, fetched: 19 } },
    { title: 10, by: SHOWN.neverCame, days: { lent: 24, held: 22, back: 19, fetched: null } },
  ] as const
  for (const { title, by, days } of scenes) {
    const [held, { card }] = [copy(title, 'main'), demoReader(by)]
    act(ago(days.lent), LATE_MORNING, lend(desk, demoReader(BORROWERS_OF_WANTED.first).card, held))
    act(ago(days.held), LATE_MORNING, hold(desk, card, held, 'children'))
    act(ago(days.back, 'children'), AFTERNOON, takeBack(desk, held, 'children'))
    if (days.fetched === null) continue
    act(ago(days.fetched, 'children'), AFTERNOON, lend(desk, card, { ...held, branch: 'children' }))
    act(ago(2), NOON, takeBack(desk, held, 'main'))
  }
}

/** Held for a branch that has none, while copies stand at others: to be fetched from the shelves. */
function planPulls({ stage: { desk }, copies }: Scenes, { ago, act }: Script): void {
  const titles = copies.slice(-KEPT_FOR_SHOW, -UNTOUCHED_TITLES)
  titles.forEach((list, n) => {
    const [copy] = list
    if (copy === undefined || list.some(({ branch }) => branch === 'children')) return
    act(ago(1), AFTERNOON + n, hold(desk, demoReader(EVERYDAY_READERS.last - n).card, copy, 'children'))
  })
}

/** A reader with something of everything, and one who is late. */
function planShownReaders({ stage: { desk } }: Scenes, { copy, ago, act }: Script): void {
  const { card } = demoReader(SHOWN.borrower)
  act(ago(29), NOON, lend(desk, card, copy(11, 'main')))
  act(ago(6), NOON, lend(desk, card, copy(12, 'main')))
  act(ago(72), NOON, lend(desk, card, copy(14, 'main')))
  act(ago(33), NOON, takeBack(desk, copy(14, 'main'), 'main'))
  act(ago(85), NOON, lend(desk, card, copy(15, 'main')))
  act(ago(65), NOON, takeBack(desk, copy(15, 'main'), 'main'))
  const late = demoReader(SHOWN.late).card
  act(ago(34, 'campus'), NOON, lend(desk, late, copy(16, 'campus')))
  act(ago(12, 'campus'), NOON, lend(desk, late, copy(17, 'campus')))
}

/** Two books came back so late that the charge is over the limit; part of it is asked to be waived. Another is stopped. */
function planDebtor({ stage, today, patronId }: Scenes, { copy, ago, act }: Script): void {
  const { desk } = stage
  for (const title of [18, 19]) {
    act(ago(88), NOON, lend(desk, demoReader(SHOWN.debtor).card, copy(title, 'main')))
    act(ago(13), NOON, takeBack(desk, copy(title, 'main'), 'main'))
  }
  stage.plan(ago(3), {
    minute: NOON,
    async deed(network) {
      const command = { patronId: patronId(SHOWN.debtor), body: { amount: '2.00', reason: '住院期间无法还书' } }
      const asked = await network.db.transaction((tx) => requestWaiver(tx, network, desk, command))
      if (asked.kind !== 'requested') throw new Error(`the waiver of the demo: ${asked.kind}`)
    },
  })
  stage.plan(ago(4), {
    minute: NOON,
    async deed(network) {
      const body = { reason: '证上姓名待核对', until: addDays(today, 20) }
      const command = { patronId: patronId(SHOWN.neverCame), body }
      const placed = await network.db.transaction((tx) => placeBlock(tx, network, desk, command))
      if (placed.kind !== 'placed') throw new Error(`the block of the demo: ${placed.kind}`)
    },
  })
}
