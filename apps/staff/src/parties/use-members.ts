import type { MembersView, PatronView } from '@wenyuan/contract'
import { useAsk } from '../api/use-ask.ts'

export function useMembers({ id }: PatronView) {
  return useAsk('getMembers', { params: { id } })
}

/** A patron is a group by having members, or someone who answers for it. */
export function isGroup({ responsible, members, former }: MembersView): boolean {
  return responsible !== null || members.length > 0 || former.length > 0
}
