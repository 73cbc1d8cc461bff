import type { Permission } from '@wenyuan/contract'
import { useAsk } from '../api/use-ask.ts'

export type Me = { readonly id: string; readonly name: string; readonly permissions: readonly Permission[] }

/** Who is signed in; null for nobody (or a reader), undefined while it is not known yet. */
export function useMe(): Me | null | undefined {
  const me = useAsk('getMe', {}, { staleMs: Number.POSITIVE_INFINITY })
  if (me.data !== undefined) return me.data.staff ?? null
  if (me.error !== null) return me.error.status === 401 ? null : undefined
  return undefined
}

/** Whether the signed-in person has the permission somewhere: for showing a screen; each act is decided by the server. */
export function useHas(permission: Permission): boolean {
  return useMe()?.permissions.includes(permission) ?? false
}
