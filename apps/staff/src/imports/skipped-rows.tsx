import type { ImportView } from '@wenyuan/contract'
import { formatNumber } from '@wenyuan/look'
import { useAsk } from '../api/use-ask.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Failed, Loading } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { readCsv } from './read-csv.ts'
import { importWords } from './words.ts'

const ROWS_SHOWN = 20

/** The first rows that were skipped, as the server tells them; the whole list as a file. */
export function SkippedRows({ entry }: { readonly entry: ImportView }) {
  const words = useWords(importWords)
  const errors = useAsk('getImportErrors', { params: { id: entry.id } })
  if (errors.data === undefined) {
    return errors.error === null ? <Loading /> : <Failed error={errors.error} onRetry={() => void errors.refetch()} />
  }
  const [head = [], ...rows] = readCsv(errors.data, ROWS_SHOWN + 1)
  return (
    <div className="skipped">
      <div className="import-acts">
        <span className="cap grow">{words.firstErrors(formatNumber(rows.length))}</span>
        <Button onClick={() => download(errors.data, `import-${entry.id}-errors.csv`)}>
          <Icon name="export" size={16} />
          {words.download}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by the keyboard too */}
      <section className="table-scroll" tabIndex={0} aria-label={words.errors}>
        <table>
          <thead>
            <tr>
              {head.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells) => (
              <tr key={cells.join('\n')}>
                {head.map((name, at) => (
                  <td key={name}>{at === head.length - 1 ? <p className="raw">{cells[at]}</p> : cells[at]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}

function download(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
