import type { ApiKeyView, Permission } from '@wenyuan/contract'
import { formatInstant, type Zone } from '@wenyuan/domain/kernel'
import type { ApiKeyRow } from './api-keys-store.ts'

export function viewApiKey({ id, name, scopes, created_at, expires_at }: ApiKeyRow, zone: Zone): ApiKeyView {
  const { branch = '*' } = scopes[0] ?? {}
  return {
    id,
    name,
    scopes: scopes.map(({ permission }) => permission as Permission),
    branch: branch === '*' ? null : branch,
    createdAt: formatInstant(created_at, zone),
    expiresAt: expires_at === null ? null : formatInstant(expires_at, zone),
  }
}
