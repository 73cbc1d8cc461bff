import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Queryable, Tx } from '../platform/index.ts'

/**
 * One key per person, wrapped with a key derived from the master key. What is sealed with it (phone, the personal values
 * in events) is gone for good once the person's row in `person_key` is deleted.
 */
export type PersonKeys = {
  /** Makes the person's key; once, at registration. */
  create(tx: Tx, patronId: string): Promise<PersonKey>
  /** Null: deleted, or never made. */
  find(queryable: Queryable, patronId: string): Promise<PersonKey | null>
}

export type PersonKey = { seal(text: string): Buffer; open(sealed: Buffer): string }

const NONCE_BYTES = 12
const TAG_BYTES = 16

export function createPersonKeys(wrappingKey: Buffer): PersonKeys {
  const wrapping = personKey(wrappingKey)
  return {
    async create(tx, patronId) {
      const key = randomBytes(32)
      await tx.query('create-person-key', 'INSERT INTO person_key (patron_id, wrapped) VALUES ($1, $2)', [
        patronId,
        wrapping.seal(key.toString('base64')),
      ])
      return personKey(key)
    },
    async find(queryable, patronId) {
      const { rows } = await queryable.query<{ wrapped: Buffer }>(
        'find-person-key',
        'SELECT wrapped FROM person_key WHERE patron_id = $1',
        [patronId],
      )
      const wrapped = rows[0]?.wrapped
      return wrapped === undefined ? null : personKey(Buffer.from(wrapping.open(wrapped), 'base64'))
    },
  }
}

/** AES-256-GCM; a sealed value is nonce ‖ tag ‖ ciphertext. */
function personKey(key: Buffer): PersonKey {
  return {
    seal(text) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
    },
    open(sealed) {
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES))
      decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
      return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString(
        'utf8',
      )
    },
  }
}
