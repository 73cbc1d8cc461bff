import type { Environment } from './config.ts'
import type { ConfigProblem } from './config-problems.ts'

/** An S3-compatible store for pictures. */
export type PhotoStoreConfig = {
  /** With the bucket in its path. */
  readonly bucketUrl: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

export const PHOTO_STORE_VARIABLES = ['WENYUAN_S3_URL', 'WENYUAN_S3_KEY_ID', 'WENYUAN_S3_SECRET'] as const
export const PHOTO_STORE_REGION = 'WENYUAN_S3_REGION'
const DEFAULT_REGION = 'us-east-1'

/** Null: pictures are kept in the data folder. All of address, key and secret are set, or none. */
export function readPhotoStore(env: Environment, problems: ConfigProblem[]): PhotoStoreConfig | null {
  const [bucketUrl, accessKeyId, secretAccessKey] = PHOTO_STORE_VARIABLES.map((name) => env[name]?.trim() ?? '')
  const set = PHOTO_STORE_VARIABLES.filter((name) => (env[name]?.trim() ?? '') !== '')
  const missing = PHOTO_STORE_VARIABLES.find((name) => !set.includes(name))
  const [first] = set
  if (first === undefined) return null
  if (missing !== undefined) problems.push({ code: 'alone', variable: first, missing })
  if (!bucketUrl || !accessKeyId || !secretAccessKey) return null
  if (!isWebAddress(bucketUrl)) {
    const expected = { kind: 'web-address' } as const
    problems.push({ code: 'bad-value', variable: PHOTO_STORE_VARIABLES[0], met: { text: bucketUrl }, expected })
  }
  return { bucketUrl, region: env[PHOTO_STORE_REGION]?.trim() || DEFAULT_REGION, accessKeyId, secretAccessKey }
}

function isWebAddress(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && ['http:', 'https:'].includes(url.protocol) && url.search === ''
}
