import { openTestApp, type TestApp } from '../test-app.ts'

export type ImportAnswer = Awaited<ReturnType<TestApp['ask']>>
export type Upload = {
  readonly bytes: Buffer | string
  readonly name?: string
  readonly fields?: Record<string, string>
  readonly token?: string
  readonly key?: string
}

export type ImportApp = TestApp & {
  upload(upload: Upload): Promise<ImportAnswer>
  /** Uploads and waits for the end: what GET says then. */
  importAll(upload: Upload): Promise<ImportAnswer>
  get(id: string): Promise<ImportAnswer>
  count(table: 'title' | 'item' | 'item_state' | 'import_made' | 'import_bad_row'): Promise<number>
}

const BOUNDARY = 'a-boundary-of-the-test'

export async function openImportApp(): Promise<ImportApp> {
  const test = await openTestApp()
  const get = (id: string) => test.ask('GET', `/imports/${id}`)
  const upload = ({ bytes, name = 'books.csv', fields = {}, token = test.adminToken, key }: Upload) =>
    test.ask('POST', '/imports', {
      token,
      body: multipart(bytes, name, fields),
      headers: {
        'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
    })
  return {
    ...test,
    upload,
    get,
    async importAll(one) {
      const started = await upload(one)
      if (started.status !== 202) throw new Error(`not started: ${started.text}`)
      for (;;) {
        const answer = await get(started.body.id)
        if (answer.body.status !== 'waiting' && answer.body.status !== 'running') return answer
      }
    },
    async count(table) {
      const { rows } = await test.network.db.query<{ n: number }>(null, `SELECT count(*)::int AS n FROM ${table}`)
      return rows[0]?.n ?? 0
    },
  }
}

export function multipart(
  bytes: Buffer | string,
  name: string,
  fields: Record<string, string>,
  fieldName = 'file',
): Buffer {
  const texts = Object.entries(fields).map(
    ([field, text]) => `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${text}\r\n`,
  )
  const head = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${fieldName}"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  return Buffer.concat([Buffer.from(texts.join('') + head), Buffer.from(bytes), Buffer.from(`\r\n--${BOUNDARY}--\r\n`)])
}
