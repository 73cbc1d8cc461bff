import { callServer } from '../../api/server.ts'

/** The title of an ISBN or a barcode, where it is one and only one. */
export async function findTitleOf(code: string): Promise<string | null> {
  const found = await callServer('search', { query: { q: code, limit: 2, facets: 'false' } })
  const [first, ...others] = found.ok ? found.body.items : []
  return first !== undefined && others.length === 0 ? first.title.id : null
}
