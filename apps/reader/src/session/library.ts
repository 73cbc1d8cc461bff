import type { BranchView, LibraryView } from '@wenyuan/contract'
import { callServer } from '../api/server.ts'
import { keepAnswer, readAnswer } from '../cache/kept-answers.ts'
import { createStore, useStore } from '../state/store.ts'

/** What every screen needs of the library: its name and day, and the names of its branches. */
export type Library = { readonly view: LibraryView | null; readonly branches: readonly BranchView[] }

const MAX_BRANCHES = 200

export const library = createStore<Library>({
  view: readAnswer<LibraryView>('library')?.body ?? null,
  branches: readAnswer<BranchView[]>('branches')?.body ?? [],
})

export async function loadLibrary(): Promise<void> {
  const [view, branches] = await Promise.all([
    callServer('getLibrary'),
    callServer('listBranches', { query: { limit: MAX_BRANCHES } }),
  ])
  const before = library.get()
  library.set({
    view: view.ok ? keepAnswer('library', view.body).body : before.view,
    branches: branches.ok ? keepAnswer('branches', branches.body.items).body : before.branches,
  })
}

export function useLibrary(): Library {
  return useStore(library)
}

/** The name of a branch, or its code where the branch is not known (yet). */
export function useBranchName(): (code: string) => string {
  const { branches } = useLibrary()
  return (code) => branches.find((branch) => branch.code === code)?.name ?? code
}

/** The library's day; the device's own only until the library has said it once. */
export function useToday(): string {
  const { view } = useLibrary()
  return view?.today ?? deviceDay()
}

function deviceDay(): string {
  const now = new Date()
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
