import { formatNumber } from '@wenyuan/look'

export type Ranked = { readonly key: string; readonly name: string; readonly count: number }

type Props = {
  readonly title: string
  readonly note?: string
  /** What is counted, and the counts. */
  readonly columns: readonly [string, string]
  readonly rows: readonly Ranked[]
  readonly empty: string
  readonly tone?: 'ok' | 'late'
}

/** The most first: a table whose rows are drawn as long as they count. */
export function RankedPanel({ title, note, columns, rows, empty, tone = 'ok' }: Props) {
  const most = Math.max(1, ...rows.map(({ count }) => count))
  return (
    <section className="panel" aria-label={title}>
      <header className="panel-head">
        <h2 className="grow">{title}</h2>
        {note === undefined ? null : <span className="cap">{note}</span>}
      </header>
      {rows.length === 0 ? (
        <p className="panel-body cap">{empty}</p>
      ) : (
        <table className="ranked">
          <thead>
            <tr>
              <th scope="col">{columns[0]}</th>
              <th scope="col" className="num">
                {columns[1]}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, count }) => (
              <tr key={key}>
                <th scope="row" className="long">
                  {name}
                  <span className={`ranked-bar ${tone}`} style={{ width: `${(count / most) * 100}%` }} />
                </th>
                <td className="num">{formatNumber(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
