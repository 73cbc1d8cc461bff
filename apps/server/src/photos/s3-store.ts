import { AwsClient } from 'aws4fetch'
import type { PhotoStore } from './photo-store.ts'

export type S3Options = {
  /** With the bucket in its path: `https://s3.example.org/library-photos`. */
  readonly bucketUrl: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

const TIMEOUT_MS = 20_000
const RETRIES = 2

/** Pictures in a store that speaks S3; every request is signed (AWS Signature Version 4). */
export function s3PhotoStore({ bucketUrl, region, accessKeyId, secretAccessKey }: S3Options): PhotoStore {
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: RETRIES })
  const send = (key: string, init: RequestInit) =>
    client.fetch(`${bucketUrl.replace(/\/$/, '')}/${key}`, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) })
  return {
    async put(key, bytes, mediaType) {
      const answer = await send(key, {
        method: 'PUT',
        body: new Uint8Array(bytes),
        headers: { 'content-type': mediaType },
      })
      if (!answer.ok) throw new Error(`the photo store answered ${answer.status}`)
    },
    async get(key) {
      const answer = await send(key, { method: 'GET' })
      if (answer.status === 404) return null
      if (!answer.ok) throw new Error(`the photo store answered ${answer.status}`)
      return Buffer.from(await answer.arrayBuffer())
    },
    async remove(key) {
      const answer = await send(key, { method: 'DELETE' })
      if (!answer.ok && answer.status !== 404) throw new Error(`the photo store answered ${answer.status}`)
    },
  }
}
