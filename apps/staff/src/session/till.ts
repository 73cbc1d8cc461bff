import { useSyncExternalStore } from 'react'
import { useBranch } from './branch.ts'

const KEY = 'wenyuan.desk'
const listeners = new Set<() => void>()

/** The name of this desk, kept on this computer: a branch with several counts each drawer apart. Empty: it has one. */
export function chooseDesk(code: string): void {
  if (code === '') localStorage.removeItem(KEY)
  else localStorage.setItem(KEY, code)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export type Till = { readonly branch?: string; readonly desk?: string }

/** Where money that is taken at this computer goes. */
export function useTill(): Till {
  const desk = useSyncExternalStore(subscribe, () => localStorage.getItem(KEY))
  const branch = useBranch()?.code
  return { ...(branch === undefined ? {} : { branch }), ...(desk === null ? {} : { desk }) }
}
