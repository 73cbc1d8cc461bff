import { useNavigate, useSearch } from '@tanstack/react-router'

const NAMES = ['q', 'kind', 'actor', 'from', 'to'] as const
export type RecordSearch = { readonly [Name in (typeof NAMES)[number]]?: string }
export type SearchChange = { readonly [Name in (typeof NAMES)[number]]?: string | undefined }

/** What is asked of the record stands in the address, so that it can be sent on and gone back to. */
export function useRecordSearch() {
  const all = useSearch({ from: '/record' })
  const navigate = useNavigate({ from: '/record' })
  const search = keep(all)
  return {
    search,
    change: (change: SearchChange) => void navigate({ search: keep({ ...search, ...change }) }),
    /** In place of what was asked before: the way back must not lead through it again. */
    correct: (change: SearchChange) => void navigate({ search: keep({ ...search, ...change }), replace: true }),
    clear: () => void navigate({ search: {} }),
  }
}

function keep(search: SearchChange): RecordSearch {
  return Object.fromEntries(
    NAMES.flatMap((name) => (search[name] === undefined || search[name] === '' ? [] : [[name, search[name]]])),
  )
}
