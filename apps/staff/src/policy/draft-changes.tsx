import './draft-changes.css'
import type { PolicyChangesView } from '@wenyuan/contract'
import { useAsk } from '../api/use-ask.ts'
import { Empty, Failed, Loading } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { workbenchWords } from './workbench-words.ts'

type Change = PolicyChangesView['items'][number]

/** What a draft changes, under whom it concerns. */
export function DraftChanges({ id }: { readonly id: string }) {
  const words = useWords(workbenchWords)
  const changes = useAsk('getPolicyChanges', { params: { id } }, { keep: true })
  if (changes.data === undefined) {
    return changes.error === null ? (
      <Loading rows={6} />
    ) : (
      <Failed error={changes.error} onRetry={() => void changes.refetch()} />
    )
  }
  const { items, against } = changes.data
  if (items.length === 0) return <Empty title={words.unchanged} note={words.unchangedNote} />
  const title = words.changesOf(String(against))
  return (
    <section className="panel" aria-label={title}>
      <h2 className="panel-head">
        <span className="grow">{title}</span>
        <span className="cap">{words.countPairs(items.length)}</span>
      </h2>
      <ChangesTable groups={groupsOf(items)} />
    </section>
  )
}

function groupsOf(items: readonly Change[]): readonly (readonly [string, readonly Change[]])[] {
  return [...Map.groupBy(items, ({ label }) => label)]
}

function ChangesTable({ groups }: { readonly groups: ReturnType<typeof groupsOf> }) {
  const words = useWords(workbenchWords)
  return (
    <table className="changes-table">
      <thead>
        <tr>
          <th scope="col">{words.parameter}</th>
          <th scope="col">{words.before}</th>
          <th scope="col">{words.after}</th>
        </tr>
      </thead>
      {groups.map(([label, items]) => (
        <tbody key={label}>
          <tr>
            <th scope="rowgroup" colSpan={3}>
              {label}
            </th>
          </tr>
          {items.map(({ parameter, parameterLabel, before, after }) => (
            <tr key={parameter}>
              <th scope="row">{parameterLabel}</th>
              <td>
                <s>{before}</s>
              </td>
              <td className="policy-own">{after}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}
