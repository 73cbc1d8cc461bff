import type { ExportView } from '@wenyuan/contract'
import { formatInstant, formatYuan } from '@wenyuan/domain/kernel'
import { readAccount, viewLine } from '../account/index.ts'
import type { ActContext } from '../circulation/index.ts'
import { appendEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import { seePatron, viewPatron } from '../patrons/index.ts'
import { readSettingRows, viewSettings } from '../settings/index.ts'
import { accountsOfPatron } from '../wechat/index.ts'
import { exportHolds, exportLoans, exportNotices, exportRecord, type Own } from './export-pages.ts'
import {
  findKeptOfPatron,
  listKeptBlocks,
  listKeptConsents,
  listKeptRefusals,
  listKeptSessions,
  listKeptWaivers,
} from './export-store.ts'
import {
  viewKeptBlock,
  viewKeptConsent,
  viewKeptRefusal,
  viewKeptSession,
  viewKeptWaiver,
  viewWechatAccount,
} from './export-view.ts'

/** Everything that is kept of a reader, for themselves, whole and opened; that it was given stands in the record. */
export async function exportOwnData(context: ActContext, own: Own): Promise<ExportView> {
  const { network } = context
  const { db, clock, zone, recorder } = network
  const { patronId } = own
  const actor = { kind: 'reader', patronId } as const
  const at = clock.now()
  await db.transaction((tx) => appendEvents(tx, recorder, at, [{ kind: 'patron.exported', actor, patronId, data: {} }]))
  return {
    exportedAt: formatInstant(at, zone),
    network: viewSettings(await readSettingRows(db), zone.id).name,
    patron: await exportPatron(network, patronId),
    loans: await exportLoans(context, own),
    holds: await exportHolds(context, own),
    account: await exportAccount(network, own),
    notices: await exportNotices(network, own),
    wechat: (await accountsOfPatron(db, patronId)).map((account) => viewWechatAccount(account, zone)),
    refusals: (await listKeptRefusals(db, patronId)).map((refusal) => viewKeptRefusal(refusal, zone)),
    record: await exportRecord(network, own),
  }
}

async function exportPatron(network: Network, patronId: string): Promise<ExportView['patron']> {
  const { db, zone } = network
  const viewer = { kind: 'reader', patronId } as const
  const seen = await seePatron(db, network, viewer, patronId)
  const kept = await findKeptOfPatron(db, patronId)
  if (seen === null || kept === null) throw new Error('a reader who is signed in is there')
  const { standing: _, ...patron } = viewPatron(seen, { viewer, zone })
  return {
    ...patron,
    registeredAt: formatInstant(kept.created_at, zone),
    suspendedUntil: kept.suspended_until_on,
    blocks: (await listKeptBlocks(db, patronId)).map((block) => viewKeptBlock(block, zone)),
    consents: (await listKeptConsents(db, patronId)).map((consent) => viewKeptConsent(consent, zone)),
    sessions: (await listKeptSessions(db, patronId)).map((session) => viewKeptSession(session, zone)),
  }
}

async function exportAccount(network: Network, { patronId, language }: Own): Promise<ExportView['account']> {
  const { db, zone } = network
  const account = await readAccount(network, { kind: 'reader', patronId }, patronId)
  if (account.kind !== 'account') throw new Error('the own account is there')
  return {
    balance: formatYuan(account.balanceFen),
    lines: account.entries.map((entry) => viewLine(entry, { language, zone })),
    waivers: (await listKeptWaivers(db, patronId)).map((waiver) => viewKeptWaiver(waiver, zone)),
  }
}
