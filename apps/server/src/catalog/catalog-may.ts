import type { ItemView, Language, TitleItemView, TitlePageView } from '@wenyuan/contract'
import type { Actor } from '@wenyuan/domain/access'
import type { Queryable } from '../platform/index.ts'

type Viewer = { readonly viewer: Actor; readonly language: Language }

/** `at`: the branch where the copy stands, or last stood; an act with it happens there unless said otherwise. */
export type ItemPlace = { readonly id: string; readonly at: string }

/** `selfCheckout`: of the copies on the shelf, by id, for a reader. */
export type TitleMay = Pick<TitlePageView, 'may'> & {
  readonly selfCheckout?: ReadonlyMap<string, NonNullable<TitleItemView['selfCheckout']>>
}

/** What a viewer may do next with what is shown, as circulation decides it. */
export type CatalogMay = {
  ofTitle(queryable: Queryable, question: { readonly titleId: string } & Viewer): Promise<TitleMay>
  ofItem(queryable: Queryable, question: { readonly item: ItemPlace } & Viewer): Promise<Pick<ItemView, 'may'>>
}

export const NOTHING_SAID: CatalogMay = { ofTitle: async () => ({}), ofItem: async () => ({}) }
