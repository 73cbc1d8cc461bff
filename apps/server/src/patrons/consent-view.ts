import { type ConsentKind, type ConsentView, consentKinds } from '@wenyuan/contract'
import { formatInstant, type Zone } from '@wenyuan/domain/kernel'
import type { ConsentRow } from './consents-store.ts'

/** Every kind in the contract's order, given or not. */
export function viewConsents(rows: readonly ConsentRow[], zone: Zone): ConsentView[] {
  return consentKinds.map((kind) => viewConsent(kind, rows, zone))
}

export function viewConsent(kind: ConsentKind, rows: readonly ConsentRow[], zone: Zone): ConsentView {
  const row = rows.find((one) => one.kind === kind)
  const { given_at: givenAt = null, withdrawn_at: withdrawnAt = null } = row ?? {}
  return {
    kind,
    given: row !== undefined && withdrawnAt === null,
    givenAt: givenAt === null ? null : formatInstant(givenAt, zone),
    withdrawnAt: withdrawnAt === null ? null : formatInstant(withdrawnAt, zone),
  }
}
