import { useAsk } from '../api/use-ask.ts'
import type { Option } from '../ui/choice.tsx'

const MINUTE_MS = 60_000

/** The patron types as choices: the library's own names. */
export function usePatronTypes(): readonly Option[] {
  const types = useAsk('listPatronTypes', { query: { limit: 200 } }, { staleMs: MINUTE_MS }).data?.items ?? []
  return types.map(({ code, name }) => ({ value: code, label: name }))
}

export function usePatronTypeName(): (code: string) => string {
  const types = usePatronTypes()
  return (code) => types.find(({ value }) => value === code)?.label ?? code
}
