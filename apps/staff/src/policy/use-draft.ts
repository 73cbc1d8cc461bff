import { useQueryClient } from '@tanstack/react-query'
import type { PolicyDraftView, PolicyLine } from '@wenyuan/contract'
import { useSend } from '../api/use-send.ts'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { policyWords } from './words.ts'

export type DraftChange = {
  readonly lines?: readonly PolicyLine[]
  readonly periods?: PolicyDraftView['periods']
  readonly name?: string
}

/** Saves a draft on the version that is shown; after a refusal the newest is shown, and what was typed is kept. */
export function useSaveDraft(draft: PolicyDraftView) {
  const words = useWords(policyWords)
  const client = useQueryClient()
  const sending = useSend('setPolicyDraft', ['getPolicyDraft', 'getPolicyTable', 'listPolicyDrafts'])
  async function save(change: DraftChange): Promise<boolean> {
    const name = change.name ?? draft.name ?? ''
    const done = await sending.send({
      params: { id: draft.id },
      body: {
        lines: [...(change.lines ?? draft.lines)],
        periods: change.periods ?? draft.periods,
        ...(name.trim() === '' ? {} : { name }),
      },
      ...(draft.version === undefined ? {} : { version: draft.version }),
    })
    if (done === null) {
      void client.invalidateQueries({ queryKey: ['getPolicyDraft'] })
      void client.invalidateQueries({ queryKey: ['getPolicyTable'] })
      return false
    }
    toast({ text: words.saved })
    return true
  }
  return { save, busy: sending.busy, failure: sending.failure }
}
