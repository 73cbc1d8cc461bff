import type { ApiKeyView, Permission } from '@wenyuan/contract'
import type { ApiKeyRow } from './api-keys-store.ts'

export function viewApiKey({ id, name, scopes, created_at }: ApiKeyRow): ApiKeyView {
  const { branch = '*', until = null } = scopes[0] ?? {}
  return {
    id,
    name,
    scopes: scopes.map(({ permission }) => permission as Permission),
    branch: branch === '*' ? null : branch,
    createdAt: new Date(created_at).toISOString(),
    expiresAt: until === null ? null : new Date(until).toISOString(),
  }
}
