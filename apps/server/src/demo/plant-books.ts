import type { Actor } from '@wenyuan/domain/access'
import { titleKey } from '@wenyuan/domain/catalog'
import type { LocalDate } from '@wenyuan/domain/kernel'
import { type ItemColumns, insertItems, insertTitles, type TitleColumns } from '../catalog/index.ts'
import type { Network } from '../network/index.ts'
import { COPIES_AT, DEMO_JOURNALS } from './demo-library.ts'
import { readDemoTitles } from './read-demo-titles.ts'

export type DemoCopy = { readonly barcode: string; readonly titleId: string; readonly branch: string }

/** Shelves of a main class, by turns of the titles. */
const SHELVES_OF_CLASS = 12

/** The copies of each title, in the order of the titles; journals besides, which no one borrows. */
export function plantBooks(network: Network, actor: Actor, openedOn: LocalDate): Promise<DemoCopy[][]> {
  return network.db.transaction(async (tx) => {
    const titles = readDemoTitles()
    const journals = readJournals()
    const ids = await insertTitles(tx, network, actor, [...titles, ...journals])
    const idOf = ({ identityKey, title }: TitleColumns) => {
      const id = ids.get(identityKey)
      if (id === undefined) throw new Error(`a demo title is there already: ${title}`)
      return id
    }
    let number = 0
    const copies = titles.map((title, n) =>
      (COPIES_AT[n % COPIES_AT.length] ?? []).map((branch) => {
        number += 1
        const type = branch === 'children' ? 'children' : 'book'
        const shelf = shelfOf(title, n)
        return {
          ...copyOf(title, openedOn),
          barcode: `WY${digits(number, 6)}`,
          titleId: idOf(title),
          type,
          branch,
          shelf,
        }
      }),
    )
    const issues = journals.map((title, n) => {
      const place = { type: 'journal', branch: 'main', shelf: '报刊阅览室' }
      return { ...copyOf(title, openedOn), barcode: `QK${digits(n + 1, 4)}`, titleId: idOf(title), ...place }
    })
    await insertItems(tx, network, actor, [...copies.flat(), ...issues])
    return copies.map((list) => list.map(({ barcode, titleId, branch }) => ({ barcode, titleId, branch })))
  })
}

type CopyOfTitle = Pick<ItemColumns, 'callNumber' | 'priceFen' | 'acquiredOn' | 'status'>

function copyOf({ classNumber: callNumber, priceFen }: TitleColumns, acquiredOn: LocalDate): CopyOfTitle {
  return { callNumber, priceFen, acquiredOn, status: 'available' }
}

/** `I 区 07 架`; what has no class stands at the end. */
function shelfOf({ classNumber }: TitleColumns, n: number): string {
  return `${classNumber?.slice(0, 1).toUpperCase() ?? 'Z'} 区 ${digits((n % SHELVES_OF_CLASS) + 1, 2)} 架`
}

function digits(number: number, places: number): string {
  return String(number).padStart(places, '0')
}

function readJournals(): TitleColumns[] {
  return DEMO_JOURNALS.map(({ title, publisher, classNumber }) => ({
    ...{ title, publisher, classNumber, subtitle: null, authors: [], year: null, isbn: null, callNumber: null },
    ...{ priceFen: null, language: null, format: 'journal', summary: null },
    identityKey: titleKey({ title, contributors: [], publisher }),
  }))
}
