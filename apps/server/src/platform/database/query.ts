import type { ClientBase, Pool, QueryResultRow } from 'pg'

export type Rows<Row> = { readonly rows: Row[]; readonly rowCount: number }

export type Queryable = {
  /** One statement. With a name it is prepared once per connection; the same name must always carry the same text. */
  query<Row extends QueryResultRow>(name: string | null, text: string, values?: readonly unknown[]): Promise<Rows<Row>>
  /** Several statements without parameters, as in a migration file. */
  script(text: string): Promise<void>
}

/** PostgreSQL cuts longer names, and then two statements could share one. */
const NAME_BYTES = 63

export function queryableOver(client: ClientBase | Pool, guard: () => void): Queryable {
  return {
    async query<Row extends QueryResultRow>(name: string | null, text: string, values: readonly unknown[] = []) {
      guard()
      if (name !== null && name.length > NAME_BYTES) throw new RangeError(`statement name over ${NAME_BYTES}: ${name}`)
      const { rows, rowCount } = await client.query<Row>(
        name === null ? { text, values: [...values] } : { name, text, values: [...values] },
      )
      return { rows, rowCount: rowCount ?? 0 }
    },
    async script(text) {
      guard()
      await client.query(text)
    },
  }
}
