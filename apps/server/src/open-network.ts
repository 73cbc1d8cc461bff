import type { Zone } from '@wenyuan/domain/kernel'
import { createRecorder } from './events/index.ts'
import { createSealer, type Sealer } from './http/index.ts'
import { createPackageSigner, type PackageSigner } from './legal/index.ts'
import { createDirectoryCache, createPersonKeys, type Network } from './network/index.ts'
import { type Clock, type Database, deriveKey, type MasterKey } from './platform/index.ts'
import { createProofCodes, type ProofCodes } from './proof/index.ts'

/** A network with what the HTTP side alone needs of its keys. */
export type OpenNetwork = Network & {
  readonly answerSealer: Sealer
  readonly proofCodes: ProofCodes
  readonly packageSigner: PackageSigner
}

/** Puts together what every use case works with; the database is migrated already. */
export function openNetwork(parts: {
  readonly db: Database
  readonly clock: Clock
  readonly zone: Zone
  readonly masterKey: MasterKey
}): OpenNetwork {
  const { db, clock, zone, masterKey } = parts
  return {
    db,
    clock,
    zone,
    recorder: createRecorder(deriveKey(masterKey, 'record')),
    directory: createDirectoryCache(),
    personKeys: createPersonKeys(deriveKey(masterKey, 'person keys')),
    answerSealer: createSealer(deriveKey(masterKey, 'answers')),
    packageSigner: createPackageSigner(deriveKey(masterKey, 'legal packages')),
    proofCodes: createProofCodes(deriveKey(masterKey, 'codes of places')),
  }
}
