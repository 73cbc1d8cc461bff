import { type ExportView, type Language, MAX_PAGE_SIZE } from '@wenyuan/contract'
import { type ActContext, listPatronHolds, listPatronLoans } from '../circulation/index.ts'
import { listEvents, viewEvent } from '../events/index.ts'
import type { Network, PersonKey } from '../network/index.ts'
import { listNoticeRows } from './inbox-store.ts'
import { viewNotice } from './notice-view.ts'

export type Own = { readonly patronId: string; readonly language: Language }
type Rows = ExportView['loans']

export async function exportLoans(context: ActContext, { patronId, language }: Own): Promise<Rows> {
  const viewer = { actor: { kind: 'reader', patronId }, language } as const
  const inState = (state: 'open' | 'closed') =>
    everyPage(async (cursor) => {
      const page = await listPatronLoans(
        context,
        { patronId, state, limit: MAX_PAGE_SIZE, cursor: cursor ?? undefined },
        viewer,
      )
      if ('kind' in page) throw new Error('own loans are never refused')
      const { items, nextCursor } = page.body
      return { rows: items.map(({ may: _, ...loan }) => loan), next: nextCursor }
    })
  return [...(await inState('open')), ...(await inState('closed'))]
}

export async function exportHolds(context: ActContext, { patronId, language }: Own): Promise<Rows> {
  const viewer = { actor: { kind: 'reader', patronId }, language } as const
  const inState = (state: 'open' | 'closed') =>
    everyPage(async (cursor) => {
      const page = await listPatronHolds(
        context,
        { patronId, state, limit: MAX_PAGE_SIZE, cursor: cursor ?? undefined },
        viewer,
      )
      if ('kind' in page) throw new Error('own holds are never refused')
      const { items, nextCursor } = page.body
      return { rows: items.map(({ may: _, ...hold }) => hold), next: nextCursor }
    })
  return [...(await inState('open')), ...(await inState('closed'))]
}

export async function exportNotices({ db, zone, directory }: Network, { patronId, language }: Own): Promise<Rows> {
  const viewer = { language, zone, directory: await directory.current(db) }
  return everyPage(async (before) => {
    const rows = await listNoticeRows(db, patronId, { before, limit: MAX_PAGE_SIZE })
    const next = rows.length < MAX_PAGE_SIZE ? null : (rows.at(-1)?.id ?? null)
    return { rows: rows.map((row) => viewNotice(row, viewer)), next }
  })
}

/** The record of the reader, with what is sealed in it under their key opened. */
export async function exportRecord(network: Network, { patronId }: Own): Promise<Rows> {
  const { db, zone, personKeys } = network
  const actor = { kind: 'reader', patronId } as const
  const question = { subject: { kind: 'patron', id: patronId }, kind: null, actor: null, from: null, to: null }
  const key = await personKeys.find(db, patronId)
  return everyPage(async (before) => {
    const page = await listEvents(network, actor, { ...question, before, limit: MAX_PAGE_SIZE })
    if (page.kind !== 'listed') throw new Error('the own record is never refused')
    const entries = page.entries.slice(0, MAX_PAGE_SIZE)
    const rows = entries.map((entry) => {
      const event = viewEvent(entry, zone)
      return { ...event, data: openPersonal(event.data, key) }
    })
    return { rows, next: page.entries.length > MAX_PAGE_SIZE ? (entries.at(-1)?.id ?? null) : null }
  })
}

function openPersonal(
  { personal, ...data }: Readonly<Record<string, unknown>>,
  key: PersonKey | null,
): Record<string, unknown> {
  if (typeof personal !== 'string' || key === null) return data
  try {
    return { ...data, ...(JSON.parse(key.open(Buffer.from(personal, 'base64'))) as Record<string, unknown>) }
  } catch {
    // Sealed under a key that was deleted since: that is what the deletion was for.
    return data
  }
}

type RowPage<Row> = { readonly rows: readonly Row[]; readonly next: string | null }

/** All rows of what is read page by page, so that one statement never holds a lifetime of reading. */
async function everyPage<Row>(read: (cursor: string | null) => Promise<RowPage<Row>>): Promise<Row[]> {
  const all: Row[] = []
  let cursor: string | null = null
  do {
    const page: RowPage<Row> = await read(cursor)
    all.push(...page.rows)
    cursor = page.next
  } while (cursor !== null)
  return all
}
