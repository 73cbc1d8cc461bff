import type { Language, LegalPackageBody } from '@wenyuan/contract'
import { type Actor, actorName, isAllowed } from '@wenyuan/domain/access'
import { formatInstant } from '@wenyuan/domain/kernel'
import type { ActContext } from '../circulation/index.ts'
import { appendEvents, noteReading } from '../events/index.ts'
import { findPatronOfCard } from '../patrons/index.ts'
import { readSettingRows, viewSettings } from '../settings/index.ts'
import { type Gathered, gatherPackage } from './gather-package.ts'
import { findPatronOfLoan, type Of } from './legal-store.ts'
import { EVENTS, sha256 } from './manifest.ts'
import { jsonFile, packFiles } from './pack-files.ts'
import type { PackageSigner } from './package-key.ts'
import { packagePdf } from './package-pdf.ts'
import type { ZipEntry } from './zip.ts'

const NEEDED = ['patron.read', 'history.read', 'event.read'] as const

export type MakeLegalPackageResult =
  | { readonly kind: 'made'; readonly zip: Buffer; readonly filename: string }
  | { readonly kind: 'forbidden'; readonly permission: (typeof NEEDED)[number] }
  | { readonly kind: 'unknown'; readonly path: 'patron' | 'loan' }

type Making = {
  readonly actor: Actor
  readonly language: Language
  readonly signer: PackageSigner
  readonly body: LegalPackageBody
}

/** Gathers, prints, hashes and signs a package. That it was made, and what was read for it, stands in the record. */
export async function makeLegalPackage(context: ActContext, making: Making): Promise<MakeLegalPackageResult> {
  const { network } = context
  const { actor, language, signer, body } = making
  const permission = NEEDED.find((one) => !isAllowed(actor, one))
  if (permission !== undefined) return { kind: 'forbidden', permission }
  const path = 'loan' in body ? 'loan' : 'patron'
  const of = await findSubject(context, body)
  const gathered = of === null ? null : await gatherPackage(context, of, { actor, language })
  if (of === null || gathered === null) return { kind: 'unknown', path }

  const { db, clock, zone, recorder } = network
  const at = clock.now()
  const { patronId, loanId } = of
  await noteReading(network, actor, { kind: 'private-data.read', patronId })
  await noteReading(network, actor, { kind: 'history.read', patronId })
  const madeAt = formatInstant(at, zone)
  const { name } = viewSettings(await readSettingRows(db), zone.id)
  const head = { network: name, madeAt, at: new Date(at), fingerprint: signer.fingerprint, language }
  const files = filesOf(gathered, await packagePdf(gathered, head))
  const subject = loanId === null ? `patron:${patronId}` : `loan:${loanId}`
  const zip = packFiles(files, { network: name, subject, madeAt, madeBy: actorName(actor) }, signer)
  await db.transaction((tx) =>
    appendEvents(tx, recorder, at, [
      { kind: 'legal-package.made', actor, patronId, loanId, data: { subject, sha256: sha256(zip) } },
    ]),
  )
  return { kind: 'made', zip, filename: `legal-${subject.replace(':', '-')}-${madeAt.slice(0, 10)}.zip` }
}

async function findSubject({ network }: ActContext, body: LegalPackageBody): Promise<Of | null> {
  if ('loan' in body) {
    const patronId = await findPatronOfLoan(network.db, body.loan)
    return patronId === null ? null : { patronId, loanId: body.loan }
  }
  const patron = await findPatronOfCard(network.db, body.patron)
  return patron === null ? null : { patronId: patron.id, loanId: null }
}

function filesOf({ patron, loans, account, notices, contacts, events }: Gathered, pdf: Buffer): ZipEntry[] {
  return [
    { name: 'package.pdf', bytes: pdf },
    { name: 'patron.json', bytes: jsonFile(patron) },
    { name: 'loans.json', bytes: jsonFile(loans) },
    { name: 'account.json', bytes: jsonFile(account) },
    { name: 'notices.json', bytes: jsonFile(notices) },
    { name: 'contacts.json', bytes: jsonFile(contacts) },
    { name: EVENTS, bytes: jsonFile(events) },
  ]
}
