import { ask } from '../api/client.ts'

export type Type = { readonly code: string; readonly name: string }
export type TypeList = 'listPatronTypes' | 'listItemTypes'

const LONGEST_PAGE = 200

/** Asked of the server to the last page: what the screen shows so far need not be all there is. */
export async function findType(list: TypeList, code: string): Promise<Type | undefined> {
  let cursor: string | null = null
  do {
    const query: { limit: number; cursor?: string } = { limit: LONGEST_PAGE, ...(cursor === null ? {} : { cursor }) }
    const page = await ask(list, { query })
    const found = page.items.find((type) => type.code === code)
    if (found !== undefined) return found
    cursor = page.nextCursor
  } while (cursor !== null)
  return undefined
}
