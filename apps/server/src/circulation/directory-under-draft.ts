import type { Instant } from '@wenyuan/domain/kernel'
import { type Policy, policyResolver } from '@wenyuan/domain/policy'
import type { Directory, DirectoryCache } from '../network/index.ts'

type Draft = { readonly version: string; readonly policy: Policy; readonly from: Instant }

/** The directory as it would be if the draft were in force from an instant on; nothing of it is kept. */
export function directoryUnderDraft(real: DirectoryCache, { version, policy, from }: Draft): DirectoryCache {
  const inForce = { version, effectiveAt: from, policy, resolve: policyResolver(policy) }
  const under = (directory: Directory): Directory => ({
    ...directory,
    policyAt: (at) => (at < from ? directory.policyAt(at) : inForce),
  })
  return {
    current: async (queryable) => under(await real.current(queryable)),
    atVersion: async (queryable, wanted) => under(await real.atVersion(queryable, wanted)),
    lastRead: () => {
      const last = real.lastRead()
      return last === null ? null : under(last)
    },
  }
}
