import type { LocalDate } from '@wenyuan/domain/kernel'
import type { Network, PersonKey } from '../network/index.ts'
import type { Tx } from '../platform/index.ts'
import type { PhoneColumns } from './patrons-store.ts'

/** What the record may hold of a person only under that person's key. */
export type PersonalData = {
  readonly name?: string
  readonly phone?: string | null
  readonly bornOn?: LocalDate | null
}

/** For the data of an event; once the person's key is deleted nobody can read it, and the chain still verifies. */
export function sealPersonal(key: PersonKey, personal: PersonalData): string {
  return key.seal(JSON.stringify(personal)).toString('base64')
}

export function sealPhone(key: PersonKey, phone: string | null): PhoneColumns {
  if (phone === null) return { sealed: null, last4: null }
  return { sealed: key.seal(phone), last4: phone.replace(/\D/g, '').slice(-4) }
}

/** A person whose key was deleted and of whom something is told anew begins with a new one. */
export async function personKeyOf(tx: Tx, { personKeys }: Network, patronId: string): Promise<PersonKey> {
  return (await personKeys.find(tx, patronId)) ?? personKeys.create(tx, patronId)
}
