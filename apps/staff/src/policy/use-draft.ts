import { useQueryClient } from '@tanstack/react-query'
import type { PolicyDraftView, PolicyLine } from '@wenyuan/contract'
import type { OperationId } from '@wenyuan/contract/paths'
import { useSend } from '../api/use-send.ts'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { policyWords } from './words.ts'

export type DraftChange = {
  readonly lines?: readonly PolicyLine[]
  readonly periods?: PolicyDraftView['periods']
  readonly name?: string
}

/** What shows a draft, and is old once it has changed. */
export const DRAFT_SHOWN_BY = [
  'getPolicyDraft',
  'getPolicyTable',
  'getPolicyChanges',
  'listPolicyDrafts',
] as const satisfies readonly OperationId[]

/** What shows the policy in force and its versions. */
export const POLICY_SHOWN_BY = [
  'getPolicy',
  'getPolicyTable',
  'listPolicyVersions',
  'listPolicyDrafts',
  'getPolicyDraft',
] as const satisfies readonly OperationId[]

/** Saves a draft on the version that is shown, and gives what it is then; after a refusal the newest is shown, and what was typed is kept. */
export function useSaveDraft(draft: PolicyDraftView) {
  const words = useWords(policyWords)
  const client = useQueryClient()
  const sending = useSend('setPolicyDraft', DRAFT_SHOWN_BY)
  async function save(change: DraftChange): Promise<PolicyDraftView | null> {
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
      return null
    }
    toast({ text: words.saved })
    return done.body
  }
  return { save, busy: sending.busy, failure: sending.failure }
}
