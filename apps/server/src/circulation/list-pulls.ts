import { id, type Page, type PageQuery, type PullEntry } from '@wenyuan/contract'
import { isAllowed } from '@wenyuan/domain/access'
import { choosePulls, type Pull } from '@wenyuan/domain/holds'
import { cutPage, forbidden, type ProblemAnswer, readCursor } from '../http/index.ts'
import type { ItemEntry } from './act-facts.ts'
import { unfilledQueue } from './change-hold.ts'
import { queueOf } from './free-item.ts'
import { emptyKeys } from './lock-acts.ts'
import { type ActContext, readActWorld } from './perform-acts.ts'
import { findShelfPlaces, type ShelfPlaceRow, titlesToPull } from './pulls-store.ts'
import { namePatronFor, type Viewer, viewInstant } from './viewer.ts'
import type { World } from './world.ts'

/** More titles than one walk through the shelves can serve: the others come with the next list. */
export const MAX_TITLES_TO_PULL = 1_000

type Placed = { readonly pull: Pull<ItemEntry>; readonly place: ShelfPlaceRow }
type Listed = { readonly status: 200; readonly body: Page<PullEntry> } | ProblemAnswer

/** The copies to fetch from the shelves of a branch for those who wait, as the desk would set them aside; nothing is written. */
export async function listPulls(
  context: ActContext,
  { branch, cursor: text, limit }: PageQuery & { readonly branch: string },
  viewer: Viewer,
): Promise<Listed> {
  if (!isAllowed(viewer.actor, 'hold.create', branch)) return forbidden('hold.create')
  const cursor = readCursor(text, id)
  if (cursor.kind === 'refused') return cursor.answer
  const { db } = context.network
  const titleIds = await titlesToPull(db, branch, MAX_TITLES_TO_PULL)
  const world = await readActWorld(context, { ...emptyKeys(), titleIds })
  const pulls = titleIds.flatMap((titleId) => pullsOf(world, titleId)).filter(({ item }) => item.at === branch)
  const after = cursor.place === null ? [] : [cursor.place]
  const places = await findShelfPlaces(db, [...pulls.map(({ item }) => item.id), ...after])
  const last = after.map((itemId) => places.get(itemId)).find((place) => place !== undefined)
  const placed = pulls
    .flatMap((pull): Placed[] => {
      const place = places.get(pull.item.id)
      return place === undefined ? [] : [{ pull, place }]
    })
    // The last that was shown may have been fetched since: what follows is told by its place.
    .filter(({ place }) => last === undefined || comparePlaces(place, last) > 0)
    .sort((a, b) => comparePlaces(a.place, b.place))
  const { rows, nextCursor } = cutPage(placed, limit, ({ pull }) => pull.item.id)
  return { status: 200, body: { items: rows.map((row) => viewPull(world, row, viewer)), nextCursor } }
}

function pullsOf(world: World, titleId: string): Pull<ItemEntry>[] {
  const free = [...world.items.values()].filter((item) => item.titleId === titleId && item.status === 'available')
  return choosePulls({
    items: free,
    queueFor: (item) => queueOf(world, item),
    orderFor: (item) => world.resolve(world.policyBranch(item.at, item, null), null, item).values.holdOrder,
    now: world.now,
    today: world.today,
  })
}

// Shelves are numbered (A2 before A10); classes are decimals, whose digits are compared one by one.
const SHELVES = new Intl.Collator('zh-CN', { numeric: true })
const TITLES = new Intl.Collator('zh-CN')

/** As one walks: shelf by shelf, what has none at the end. */
function comparePlaces(a: ShelfPlaceRow, b: ShelfPlaceRow): number {
  return (
    Number(a.shelf === null) - Number(b.shelf === null) ||
    SHELVES.compare(a.shelf ?? '', b.shelf ?? '') ||
    compareText(a.call_number ?? a.class_number ?? '', b.call_number ?? b.class_number ?? '') ||
    TITLES.compare(a.title, b.title) ||
    Number(a.id) - Number(b.id)
  )
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function viewPull(world: World, { pull, place }: Placed, viewer: Viewer): PullEntry {
  const { item, hold } = pull
  const { id: holdId, patronId, pickup, placedAt } = hold.hold
  return {
    item: item.barcode,
    itemId: item.id,
    title: item.titleId,
    titleText: item.titleText,
    authors: [...place.authors],
    classNumber: place.class_number,
    callNumber: place.call_number,
    shelf: place.shelf,
    hold: holdId,
    patron: world.patronEntry(patronId).card ?? '',
    patronName: namePatronFor(world, patronId, { viewer, branch: pickup }),
    pickup,
    placedAt: viewInstant(world, placedAt),
    waiting: unfilledQueue(world, item.titleId).length,
  }
}
