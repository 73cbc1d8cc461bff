import type { EventView } from '@wenyuan/contract'
import { useAsk } from '../api/use-ask.ts'
import { useBranchName } from '../session/branch.ts'
import { Button } from '../ui/button.tsx'
import { useWords } from '../words/language.ts'
import { yuanOf } from '../words/money.ts'
import { useSay } from '../words/say.ts'
import { eventWords } from './event-words.ts'
import type { SearchChange } from './record-search.ts'
import { sayValue } from './say-value.ts'
import { partsOf } from './subject.ts'
import { recordWords } from './words.ts'

const MINUTE_MS = 60_000
const HIDDEN = new Set(['reason'])

type Props = { readonly entry: EventView; readonly onChange: (change: SearchChange) => void }

/** All that an entry notes, by its name; what was left empty is left out. */
export function EventData({ entry, onChange }: Props) {
  const words = useWords(recordWords)
  const terms = useWords(eventWords)
  const say = useSay()
  const branchName = useBranchName()
  const sayFen = (fen: number) => say.money(yuanOf(fen))
  const now = useAsk('getLibrary', {}, { staleMs: MINUTE_MS }).data?.now ?? ''
  const { at, effectiveAt, terminal, reason, data, hash, id, actor, subjects } = entry
  const noted = Object.entries(data).filter(([key, value]) => !HIDDEN.has(key) && !isNothing(value))
  const facts: (readonly [string, string])[] = [
    ...(reason === null ? [] : [[words.reason, reason] as const]),
    ...(effectiveAt === at ? [] : [[words.effective, say.instant(effectiveAt)] as const]),
    ...(terminal === null ? [] : [[words.terminal, terminal] as const]),
    ...noted.map(([key, value]) => {
      return [terms.keys[key] ?? key, sayValue(key, value, { terms, say, sayFen, branchName, now })] as const
    }),
    [words.entry, id],
    ...(hash === null ? [] : [[words.hash, hash] as const]),
  ]
  const narrowest = narrowestOf(subjects)
  return (
    <>
      <dl className="facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value.includes('\n') ? <pre>{value}</pre> : value}</dd>
          </div>
        ))}
      </dl>
      <p className="entry-acts">
        <Button onClick={() => onChange({ actor })}>{words.onlyThisActor}</Button>
        {narrowest === undefined ? null : (
          <Button onClick={() => onChange({ q: narrowest })}>{words.wholeStory}</Button>
        )}
      </p>
    </>
  )
}

const FROM_NARROW = ['loan', 'hold', 'item', 'patron', 'title']

/** Of what the entry is about, that which has the shortest story. */
function narrowestOf(subjects: readonly string[]): string | undefined {
  const kinds = FROM_NARROW.filter((kind) => subjects.some((subject) => partsOf(subject).kind === kind))
  return subjects.find((subject) => partsOf(subject).kind === kinds[0])
}

function isNothing(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0)
}
