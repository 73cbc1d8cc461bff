import { type Language, type LookupAnswer, MAX_LOOKUP_RESULTS, type PatronSummary } from '@wenyuan/contract'
import { type Actor, isAllowed } from '@wenyuan/domain/access'
import { readIsbn } from '@wenyuan/domain/catalog'
import {
  type CatalogMay,
  findNamedItems,
  mayNameByOther,
  searchTitles,
  showItem,
  viewAvailability,
  viewTitle,
} from '../catalog/index.ts'
import type { Network } from '../network/index.ts'
import { findPatronOfCard, listPatrons, viewPatronSummary } from '../patrons/index.ts'

export type Question = { readonly text: string; readonly actor: Actor; readonly language: Language }

export type LookUpResult =
  | { readonly kind: 'found'; readonly answer: LookupAnswer }
  /** Readers have the search. */
  | { readonly kind: 'forbidden' }

const NOTHING: LookupAnswer = { exact: null, patrons: [], items: [], titles: [] }

/**
 * What a scan or a few characters can mean. A card or a barcode is the whole answer, found by its index alone: a scanner
 * doesn't wait. Then a call number or an ISBN, and only then names and titles that hold the text. Who may not read patrons finds none.
 */
export async function lookUp(network: Network, may: CatalogMay, question: Question): Promise<LookUpResult> {
  const { text, actor } = question
  if (actor.kind === 'reader') return { kind: 'forbidden' }
  const scanned = await lookUpCode(network, may, question)
  if (scanned !== null) return { kind: 'found', answer: scanned }
  const isIsbn = readIsbn(text).kind === 'isbn'
  const called = isIsbn ? null : await lookUpCallNumber(network, may, question)
  if (called !== null) return { kind: 'found', answer: called }
  const [titles, patrons] = await Promise.all([
    findTitles(network, text),
    isIsbn ? [] : findPatrons(network, actor, text),
  ])
  const exact = isIsbn && titles.length === 1 ? 'title' : null
  return { kind: 'found', answer: { ...NOTHING, exact, patrons, titles } }
}

async function lookUpCode(
  network: Network,
  may: CatalogMay,
  { text, actor, language }: Question,
): Promise<LookupAnswer | null> {
  const [patron, item] = await Promise.all([
    isAllowed(actor, 'patron.read') ? findPatronOfCard(network.db, text) : null,
    showItem(network.db, network, may, { barcode: text, actor, language }),
  ])
  if (patron !== null) return { ...NOTHING, exact: 'patron', patrons: [viewPatronSummary(patron)] }
  return item === null ? null : { ...NOTHING, exact: 'item', items: [item] }
}

/** A call number: its copies, and where it means one only that is the whole answer. */
async function lookUpCallNumber(
  network: Network,
  may: CatalogMay,
  { text, actor, language }: Question,
): Promise<LookupAnswer | null> {
  const named = mayNameByOther(text) ? await findNamedItems(network.db, { text, branch: null }) : null
  if (named === null || named.kind === 'none') return null
  const barcodes = named.kind === 'one' ? [named.barcode] : named.choices.map(({ item }) => item)
  const shown = await Promise.all(
    barcodes
      .slice(0, MAX_LOOKUP_RESULTS)
      .map((barcode) => showItem(network.db, network, may, { barcode, actor, language })),
  )
  const items = shown.filter((item) => item !== null)
  return { ...NOTHING, exact: items.length === 1 ? 'item' : null, items }
}

async function findTitles(network: Network, text: string): Promise<LookupAnswer['titles']> {
  const found = await searchTitles(network, { q: text, sort: 'relevance', limit: MAX_LOOKUP_RESULTS, offset: 0 })
  return found.titles.map((row) => {
    const { available, total } = viewAvailability(row.branches)
    return { title: viewTitle(row), available, total }
  })
}

async function findPatrons(network: Network, actor: Actor, text: string): Promise<PatronSummary[]> {
  const list = await listPatrons(network, actor, {
    q: text,
    type: null,
    branch: null,
    after: '0',
    limit: MAX_LOOKUP_RESULTS,
  })
  return list.kind === 'listed' ? list.rows.map(viewPatronSummary) : []
}
