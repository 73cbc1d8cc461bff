import { type LocalTime, localDate } from '@wenyuan/domain/kernel'
import { ACT_KEYS, readAct, type StepContext } from './read-act.ts'
import { readActor } from './read-act-base.ts'
import { NOTHING_EXPECTED, readExpect, readLotExpect } from './read-expect.ts'
import { readMoment, readNumber, readText } from './read-values.ts'
import { momentText } from './scenario.ts'
import type { Act, Deed, Step } from './step.ts'
import { type Entry, lineOf, type Place, readElements, readEntries, scalarText, tell } from './yaml-place.ts'

const MOST_REPEATS = 1000
const STEP_KEYS = ['at', 'as', 'by', 'key', 'repeat', 'expect']

const NO_TIME: LocalTime = { on: localDate('1970-01-01'), minute: 0 }

type Clock = { now: LocalTime | null; told: boolean }
type StepParts = { readonly place: Place; readonly own: ReadonlyMap<string, Place>; readonly act: Entry | undefined }

export function readSteps(place: Place, periods: StepContext['periods']): readonly Step[] {
  const clock: Clock = { now: null, told: false }
  return (readElements(place) ?? []).flatMap((element) => {
    const step = readStep(element, clock, periods)
    return step === undefined ? [] : [step]
  })
}

function readStep(place: Place, clock: Clock, periods: StepContext['periods']): Step | undefined {
  const parts = splitStep(place, [...ACT_KEYS, 'together'])
  if (parts === undefined) return undefined
  moveClock(parts, clock)
  if (parts.act === undefined) return undefined
  // Without a time there is a problem already, and the step is read only for its own.
  const at = clock.now ?? NO_TIME
  if (parts.act.key !== 'together') {
    const deed = readDeed(parts, periods)
    return deed && { line: deed.line, at, does: { ...deed, repeat: 1 }, repeat: deed.repeat, expect: deed.expect }
  }
  return { line: lineOf(place), at, ...readTogether(parts, parts.act.place, periods) }
}

function readTogether(parts: StepParts, list: Place, periods: StepContext['periods']): Omit<Step, 'line' | 'at'> {
  for (const key of ['as', 'by', 'key']) {
    const misplaced = parts.own.get(key)
    if (misplaced) tell(misplaced, { what: 'only-with', key, values: ACT_KEYS })
  }
  const deeds = (readElements(list) ?? []).flatMap((element) => {
    const inner = splitStep(element, ACT_KEYS)
    const at = inner?.own.get('at')
    if (at) tell(at, { what: 'only-with', key: 'at', values: ['together'] })
    const deed = inner && readDeed(inner, periods)
    return deed === undefined ? [] : [deed]
  })
  const expect = parts.own.get('expect')
  return {
    does: { kind: 'together', deeds },
    repeat: repeatOf(parts),
    expect: expect ? readLotExpect(expect) : NOTHING_EXPECTED,
  }
}

/** Tells the step's own keys from its act; there must be exactly one act. */
function splitStep(place: Place, actKeys: readonly string[]): StepParts | undefined {
  const entries = readEntries(place)
  if (entries === undefined) return undefined
  const own = new Map<string, Place>()
  const acts: Entry[] = []
  for (const entry of entries) {
    if (STEP_KEYS.includes(entry.key)) own.set(entry.key, entry.place)
    else if (actKeys.includes(entry.key)) acts.push(entry)
    else tell(entry.keyPlace, { what: 'key', values: [...STEP_KEYS, ...actKeys] })
  }
  const [act, second] = acts
  if (second !== undefined) tell(second.keyPlace, { what: 'one-act', values: actKeys }, second.key)
  if (acts.length === 0 && entries.every(({ key }) => STEP_KEYS.includes(key))) {
    tell(place, { what: 'one-act', values: actKeys }, entries.map(({ key }) => key).join(', '))
  }
  return { place, own, act }
}

function readDeed({ place, own, act: entry }: StepParts, periods: StepContext['periods']): Deed | undefined {
  if (entry === undefined) return undefined
  const [byPlace, keyPlace, asPlace, expectPlace] = [own.get('by'), own.get('key'), own.get('as'), own.get('expect')]
  const by = byPlace ? (readActor(byPlace) ?? null) : null
  const key = keyPlace ? (readText(keyPlace) ?? null) : null
  const act = readAct(entry.key, entry.place, { by, key, periods })
  const repeat = repeatOf({ place, own, act: entry })
  const expect = expectPlace ? readExpect(expectPlace, act, repeat > 1) : NOTHING_EXPECTED
  const as = asPlace ? readHoldName(asPlace, act) : null
  return act && { kind: 'deed', line: lineOf(place), act, repeat, as, expect }
}

function repeatOf({ own }: StepParts): number {
  const place = own.get('repeat')
  return place ? (readNumber(1, MOST_REPEATS)(place) ?? 1) : 1
}

function readHoldName(place: Place, act: Act | undefined): string | null {
  const name = readText(place)
  if (name === undefined) return null
  const { hold } = place.source.names
  if (act !== undefined && act.kind !== 'hold') tell(place, { what: 'only-with', key: 'as', values: ['hold'] })
  else if (hold.has(name)) tell(place, { what: 'new-name', noun: 'hold' })
  hold.set(name, name)
  return name
}

/** Time never goes back; the first step says when it is. */
function moveClock({ place, own }: StepParts, clock: Clock): void {
  const at = own.get('at')
  if (at === undefined) {
    if (clock.now === null && !clock.told) tell(place, { what: 'first-moment' }, '')
    clock.told = true
    return
  }
  clock.told = true
  const moment = readMoment(at)
  if (moment === undefined) return
  const before = clock.now
  if (before !== null && momentText(moment) < momentText(before)) {
    tell(at, { what: 'not-before', moment: momentText(before) }, scalarText(at) ?? '')
    return
  }
  clock.now = moment
}
