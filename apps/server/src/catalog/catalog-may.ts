import type { ItemView, Language, TitlePageView } from '@wenyuan/contract'
import type { Actor } from '@wenyuan/domain/access'
import type { Queryable } from '../platform/index.ts'

type Viewer = { readonly viewer: Actor; readonly language: Language }

/** What a viewer may do next with what is shown, as circulation decides it. */
export type CatalogMay = {
  ofTitle(queryable: Queryable, question: { readonly titleId: string } & Viewer): Promise<Pick<TitlePageView, 'may'>>
  ofItem(queryable: Queryable, question: { readonly itemId: string } & Viewer): Promise<Pick<ItemView, 'may'>>
}

export const NOTHING_SAID: CatalogMay = { ofTitle: async () => ({}), ofItem: async () => ({}) }
