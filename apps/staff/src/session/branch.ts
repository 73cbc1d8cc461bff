import { useSyncExternalStore } from 'react'
import { useAsk } from '../api/use-ask.ts'

const KEY = 'wenyuan.branch'
/** An empty network has it. */
const FIRST_BRANCH = 'main'
const listeners = new Set<() => void>()

/** The place where this computer stands, kept on it. */
export function chooseBranch(code: string): void {
  localStorage.setItem(KEY, code)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export type Branch = { readonly code: string; readonly name: string }

export function useBranches(): readonly Branch[] {
  return useAsk('listBranches', { query: { limit: 200 } }, { staleMs: 60_000 }).data?.items ?? []
}

/** The branch one works at: the chosen one, or the first; undefined until the branches are known. */
export function useBranch(): Branch | undefined {
  const chosen = useSyncExternalStore(subscribe, () => localStorage.getItem(KEY))
  const branches = useBranches()
  return branches.find(({ code }) => code === (chosen ?? FIRST_BRANCH)) ?? branches[0]
}

export function useBranchName(): (code: string) => string {
  const branches = useBranches()
  return (code) => branches.find((branch) => branch.code === code)?.name ?? code
}
