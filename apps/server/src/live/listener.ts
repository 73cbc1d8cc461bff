import { PassThrough, type Readable } from 'node:stream'
import type { Availability } from '@wenyuan/contract'
import { type Actor, isAllowed, type Permission } from '@wenyuan/domain/access'
import { eventText } from './event-text.ts'
import type { OwnMatter, SortedChanges, StaffChange } from './sort-changes.ts'

/** Who is slower than this much text is cut off; it connects again and is told what it missed. */
export const MAX_UNSENT_BYTES = 262_144

/** One open stream: who listens, to which titles, and whether they still may. */
export type Listener = {
  readonly actor: Actor | null
  readonly titles: ReadonlySet<string>
  readonly body: Readable
  /** Asked at each heartbeat. */
  isStillSignedIn(): boolean | Promise<boolean>
  write(text: string): void
  tell(changes: SortedChanges, availability: ReadonlyMap<string, Availability>, settledId: bigint): void
  end(): void
}

type ListenerParts = Pick<Listener, 'actor' | 'titles' | 'isStillSignedIn'>

export function createListener({ actor, titles, isStillSignedIn }: ListenerParts): Listener {
  const body = new PassThrough()
  const write = (text: string) => {
    if (body.destroyed || body.writableEnded) return
    if (body.readableLength + body.writableLength > MAX_UNSENT_BYTES) body.destroy()
    else body.write(text)
  }
  return {
    actor,
    titles,
    body,
    isStillSignedIn,
    write,
    end: () => void body.end(),
    tell(changes, availability, settledId) {
      for (const title of changes.titles) {
        const now = titles.has(title) ? availability.get(title) : undefined
        if (now !== undefined) write(eventText('title', { title, availability: now }, settledId))
      }
      for (const what of ownMatters(actor, changes)) write(eventText('self', { what }, settledId))
      for (const change of staffChanges(actor, changes)) write(eventText('staff', change, settledId))
    },
  }
}

const NO_MATTERS: ReadonlySet<OwnMatter> = new Set()

function ownMatters(actor: Actor | null, { ofPatron }: SortedChanges): ReadonlySet<OwnMatter> {
  return actor?.kind === 'reader' ? (ofPatron.get(actor.patronId) ?? NO_MATTERS) : NO_MATTERS
}

/** Who has one of these at a branch works with what changes there. */
const OF_THE_DESK: readonly Permission[] = ['loan.create', 'return.create', 'hold.create', 'report.read', 'event.read']

type ToldToStaff = Omit<StaffChange, 'patron'>

function staffChanges(actor: Actor | null, { forStaff }: SortedChanges): ToldToStaff[] {
  if (actor === null || actor.kind === 'reader') return []
  return forStaff.flatMap(({ kind, branch, patron, subjects }) => {
    if (!OF_THE_DESK.some((permission) => isAllowed(actor, permission, branch ?? undefined))) return []
    const who = patron !== null && isAllowed(actor, 'patron.read') ? [`patron:${patron}`] : []
    return [{ kind, branch, subjects: [...subjects, ...who] }]
  })
}
