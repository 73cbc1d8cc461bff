import type { PolicyDraftView, PolicyLine } from '@wenyuan/contract'
import { client } from '../api/client.ts'
import { queryClient } from '../api/query-client.ts'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { DRAFT_SHOWN_BY, useSaveDraft } from './use-draft.ts'
import { workbenchWords } from './workbench-words.ts'

/** One tap changes the draft, and the toast takes it back. */
export function useRepair(draft: PolicyDraftView) {
  const words = useWords(workbenchWords)
  const saving = useSaveDraft(draft)

  async function repair(lines: readonly PolicyLine[]): Promise<void> {
    const saved = await saving.save({ lines })
    if (saved === null) return
    toast({ text: words.repaired, action: { label: words.undo, run: () => void takeBack(saved.version) } })
  }
  async function takeBack(version: number | undefined): Promise<void> {
    const { id, name, lines, periods } = draft
    const body = { lines, periods, ...(name === null ? {} : { name }) }
    const done = await client.call('setPolicyDraft', {
      params: { id },
      body,
      ...(version === undefined ? {} : { version }),
    })
    // Somebody changed it since: what they did is not to be lost.
    if (done.ok) toast({ text: words.undone })
    else toast({ text: done.problem.detail ?? done.problem.title, isError: true })
    await Promise.all(DRAFT_SHOWN_BY.map((operation) => queryClient.invalidateQueries({ queryKey: [operation] })))
  }
  return { repair, failure: saving.failure }
}
