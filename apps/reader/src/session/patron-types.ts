import { callServer } from '../api/server.ts'
import { useAnswer } from '../cache/use-answer.ts'

const MAX_TYPES = 200

/** The name of a reader's type, or its code until that is known. */
export function useTypeName(): (code: string) => string {
  const asked = useAnswer('patron-types', () => callServer('listPatronTypes', { query: { limit: MAX_TYPES } }))
  return (code) => asked.data?.items.find((type) => type.code === code)?.name ?? code
}
