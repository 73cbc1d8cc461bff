import { formatInstant, formatYuan, type Instant, type Zone } from '@wenyuan/domain/kernel'
import type { KeptBlock, KeptConsent, KeptRefusal, KeptSession, KeptWaiver } from './export-store.ts'

export function viewKeptBlock(block: KeptBlock, zone: Zone) {
  return {
    reason: block.reason,
    acts: block.acts,
    branch: block.branch_code,
    until: block.until_on,
    placedAt: formatInstant(block.placed_at, zone),
    liftedAt: instantOrNull(block.lifted_at, zone),
  }
}

export function viewKeptSession({ created_at, expires_at }: KeptSession, zone: Zone) {
  return { beganAt: formatInstant(created_at, zone), expiresAt: formatInstant(expires_at, zone) }
}

export function viewKeptWaiver(waiver: KeptWaiver, zone: Zone) {
  return {
    amount: formatYuan(Number(waiver.amount_fen)),
    reason: waiver.reason,
    charge: waiver.charge_line_id,
    status: waiver.state,
    requestedAt: formatInstant(waiver.requested_at, zone),
    decidedAt: instantOrNull(waiver.decided_at, zone),
    note: waiver.note,
  }
}

export function viewKeptRefusal({ at, act, branch_code, item_id, codes }: KeptRefusal, zone: Zone) {
  return { at: formatInstant(at, zone), act, branch: branch_code, item: item_id, codes }
}

type WechatBinding = {
  readonly appid: string
  readonly openid: string
  readonly unionid: string | null
  readonly bound_at: Instant
}

export function viewWechatAccount({ appid, openid, unionid, bound_at }: WechatBinding, zone: Zone) {
  return { appid, openid, unionid, boundAt: formatInstant(bound_at, zone) }
}

function instantOrNull(at: Instant | null, zone: Zone): string | null {
  return at === null ? null : formatInstant(at, zone)
}

export function viewKeptConsent({ kind, given_at, withdrawn_at }: KeptConsent, zone: Zone) {
  return {
    kind,
    givenAt: formatInstant(given_at, zone),
    withdrawnAt: instantOrNull(withdrawn_at, zone),
  }
}
