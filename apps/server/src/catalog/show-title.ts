import { type Language, MAX_TITLE_ITEMS, type TitlePageView, type TitleView } from '@wenyuan/contract'
import type { Actor } from '@wenyuan/domain/access'
import type { Network } from '../network/index.ts'
import type { Queryable } from '../platform/index.ts'
import type { CatalogMay } from './catalog-may.ts'
import { findItemsOfTitle } from './items-store.ts'
import { viewTitle, viewTitlePage } from './title-view.ts'
import { findTitlePage } from './titles-store.ts'

type Question = { readonly titleId: string; readonly actor: Actor | null; readonly language: Language }

/** A title with its copies, and what this viewer may do next; null: there is none. */
export async function showTitlePage(
  { db, zone }: Network,
  may: CatalogMay,
  { titleId, actor, language }: Question,
): Promise<TitlePageView | null> {
  const row = await findTitlePage(db, titleId)
  if (row === null) return null
  const items = await findItemsOfTitle(db, titleId, MAX_TITLE_ITEMS)
  const next = actor === null ? {} : await may.ofTitle(db, { titleId, viewer: actor, language })
  return viewTitlePage(row, { items, zone, next })
}

/** One that was just written. */
export async function showTitle(queryable: Queryable, titleId: string): Promise<TitleView> {
  const row = await findTitlePage(queryable, titleId)
  if (row === null) throw new Error('a title that was just written is there')
  return viewTitle(row)
}
