import type { BackEntryConflictView, SettlementBody } from '@wenyuan/contract'
import { useBranches } from '../session/branch.ts'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { useWords } from '../words/language.ts'
import { backEntryWords } from './words.ts'

export type Correction = {
  readonly patron: string
  readonly item: string
  readonly branch: string
  readonly at: string
}

const WALL_TIME = 'yyyy-MM-ddTHH:mm'.length

export function typedOf({ patron, item, branch, at }: BackEntryConflictView): Correction {
  return { patron: patron ?? '', item: item ?? '', branch: branch ?? '', at: at?.slice(0, WALL_TIME) ?? '' }
}

/** Only what is different now. */
export function correctionOf(
  typed: Correction,
  entry: BackEntryConflictView,
): NonNullable<SettlementBody['correction']> {
  const before = typedOf(entry)
  const changed = (['patron', 'item', 'branch', 'at'] as const).filter(
    (name) => typed[name].trim() !== '' && typed[name].trim() !== before[name],
  )
  return Object.fromEntries(changed.map((name) => [name, typed[name].trim()]))
}

type Props = {
  readonly entry: BackEntryConflictView
  readonly typed: Correction
  readonly faultAt: (path: string) => string | undefined
  readonly onChange: (typed: Correction) => void
}

/** What the slip has wrong: only the fields that an act of its kind has. */
export function CorrectionFields({ entry, typed, faultAt, onChange }: Props) {
  const words = useWords(backEntryWords)
  const branches = useBranches()
  const hasPatron = entry.act !== 'return'
  const hasItem = entry.act !== 'hold'
  return (
    <div className="correction">
      {hasPatron ? (
        <Field
          label={words.patron}
          value={typed.patron}
          error={faultAt('correction.patron')}
          onChange={(event) => onChange({ ...typed, patron: event.target.value })}
        />
      ) : null}
      {hasItem ? (
        <Field
          label={words.item}
          value={typed.item}
          error={faultAt('correction.item')}
          onChange={(event) => onChange({ ...typed, item: event.target.value })}
        />
      ) : null}
      <Field
        label={words.time}
        type="datetime-local"
        value={typed.at}
        error={faultAt('correction.at')}
        onChange={(event) => onChange({ ...typed, at: event.target.value.slice(0, WALL_TIME) })}
      />
      <Choice
        label={words.branch}
        value={typed.branch}
        options={[
          ...(branches.some(({ code }) => code === typed.branch) ? [] : [{ value: typed.branch, label: typed.branch }]),
          ...branches.map(({ code, name }) => ({ value: code, label: name })),
        ]}
        onChange={(event) => onChange({ ...typed, branch: event.target.value })}
      />
    </div>
  )
}
