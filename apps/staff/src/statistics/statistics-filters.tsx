import type { StatisticsView } from '@wenyuan/contract'
import type { Failure } from '../api/use-send.ts'
import { useItemTypes } from '../catalog/item-fields.tsx'
import { useBranches } from '../session/branch.ts'
import { usePatronTypes } from '../session/patron-types.ts'
import { Button } from '../ui/button.tsx'
import { Choice, type Option } from '../ui/choice.tsx'
import { useFaults } from '../ui/failure-note.tsx'
import { Field } from '../ui/field.tsx'
import { useWords } from '../words/language.ts'
import { useToday } from '../words/say.ts'
import { type SpanName, spanOf } from './spans.ts'
import { GROUPS, type SearchChange, type StatisticsSearch } from './statistics-search.ts'
import { statisticsWords } from './words.ts'

const SPANS: readonly SpanName[] = ['thisMonth', 'lastMonth', 'thisYear']

type Props = {
  readonly search: StatisticsSearch
  /** What is shown: it knows the days that the address leaves open. */
  readonly shown: StatisticsView | undefined
  readonly failure: Failure | null
  readonly onChange: (change: SearchChange) => void
}

/** Which days, by what, and of whom. */
export function StatisticsFilters({ search, shown, failure, onChange }: Props) {
  const words = useWords(statisticsWords)
  const today = useToday()
  const faultAt = useFaults(failure)
  const branches = useBranches().map(({ code, name }) => ({ value: code, label: name }))
  const [patronTypes, itemTypes] = [usePatronTypes(), useItemTypes()]
  const of = (name: 'branch' | 'patronType' | 'itemType', all: string, options: readonly Option[]) => (
    <Choice
      label={words.groups[name]}
      options={[{ value: '', label: all }, ...knownOr(options, search[name])]}
      value={search[name] ?? ''}
      error={faultAt(`query.${name}`)}
      onChange={(event) => onChange({ [name]: event.target.value })}
    />
  )
  return (
    <div className="statistics-filters">
      <fieldset className="row-acts" aria-label={words.spans}>
        {SPANS.map((name) => (
          <Button key={name} look="bare" onClick={() => onChange(spanOf(name, today))}>
            {words.spanNames[name]}
          </Button>
        ))}
      </fieldset>
      <div className="statistics-fields">
        <Field
          label={words.from}
          type="date"
          max={today}
          value={search.from ?? shown?.from ?? ''}
          error={faultAt('query.from')}
          onChange={(event) => onChange({ from: event.target.value })}
        />
        <Field
          label={words.to}
          type="date"
          value={search.to ?? shown?.to ?? ''}
          error={faultAt('query.to')}
          onChange={(event) => onChange({ to: event.target.value })}
        />
        <Choice
          label={words.by}
          options={GROUPS.map((name) => ({ value: name, label: words.byNames[name] }))}
          value={search.by}
          onChange={(event) => onChange({ by: event.target.value })}
        />
        {of('branch', words.everywhere, branches)}
        {of('patronType', words.everyone, patronTypes)}
        {of('itemType', words.everything, itemTypes)}
      </div>
    </div>
  )
}

/** What the address names, even where the library has no such thing: the field must not show another. */
function knownOr(options: readonly Option[], value: string | undefined): readonly Option[] {
  const isKnown = value === undefined || options.some((option) => option.value === value)
  return isKnown ? options : [...options, { value, label: value }]
}
