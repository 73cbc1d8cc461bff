import { className } from '@wenyuan/look'
import { useBranches, useBranchName } from '../session/branch.ts'
import { Choice } from '../ui/choice.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import { type Facets, SORTS, type TitleSearch } from './find-titles.ts'
import { findWords } from './words.ts'

const DECADE_YEARS = 10

type Props = {
  readonly search: TitleSearch
  readonly facets: Facets
  readonly onChange: (next: TitleSearch) => void
  readonly onClear: () => void
}

/** Narrows the answer down; the numbers beside the choices are the server's counts of the whole answer. */
export function FindFilters({ search, facets, onChange, onClear }: Props) {
  const words = useWords(findWords)
  const isNarrowed = [search.class, search.branch, search.year, search.available].some((one) => one !== undefined)
  return (
    <div className="find-filters">
      <ClassFilter {...{ search, facets, onChange }} />
      <BranchFilter {...{ search, facets, onChange }} />
      <YearFilter {...{ search, facets, onChange }} />
      <Choice
        label={words.sort}
        value={search.sort ?? 'relevance'}
        options={SORTS.map((value) => ({ value, label: words.sorts[value] }))}
        onChange={(event) => onChange({ sort: event.target.value === 'relevance' ? '' : event.target.value })}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={search.available === 'true'}
          onChange={(event) => onChange({ available: event.target.checked ? 'true' : '' })}
        />
        {words.available}
      </label>
      {isNarrowed ? (
        <button type="button" className="btn btn--bare" onClick={onClear}>
          {words.clear}
        </button>
      ) : null}
    </div>
  )
}

type FilterProps = Omit<Props, 'onClear'>

function ClassFilter({ search, facets, onChange }: FilterProps) {
  const words = useWords(findWords)
  const language = useLanguage()
  const labelOf = (value: string) => [value, className(value, language)].filter(Boolean).join(' ')
  const choices = useCounted(facets['class'] ?? [], search.class, labelOf)
  return (
    <Choice
      label={words.class}
      value={search.class ?? ''}
      options={choices}
      onChange={(event) => onChange({ class: event.target.value })}
    />
  )
}

function BranchFilter({ search, facets, onChange }: FilterProps) {
  const words = useWords(findWords)
  const nameOf = useBranchName()
  const branches = useBranches()
  const counted = facets['branch'] ?? branches.map(({ code }) => ({ value: code, count: 0 }))
  const choices = useCounted(counted, search.branch, nameOf)
  return (
    <Choice
      label={words.branch}
      value={search.branch ?? ''}
      options={choices}
      onChange={(event) => onChange({ branch: event.target.value })}
    />
  )
}

function YearFilter({ search, facets, onChange }: FilterProps) {
  const words = useWords(findWords)
  const decades = (facets['decade'] ?? []).map(({ value, count }) => ({ value: spanOf(value), count }))
  const choices = useCounted(decades, search.year, (span) => {
    const [from = '', to = from] = span.split('..')
    return Number(to) - Number(from) === DECADE_YEARS - 1 ? words.decade(from) : span
  })
  return (
    <Choice
      label={words.year}
      value={search.year ?? ''}
      options={choices}
      onChange={(event) => onChange({ year: event.target.value })}
    />
  )
}

function spanOf(decade: string): string {
  return `${decade}..${Number(decade) + DECADE_YEARS - 1}`
}

type Count = { readonly value: string; readonly count: number }

/** All, then each value with its count; what is chosen stays in the list even where the answer has none of it. */
function useCounted(counts: readonly Count[], chosen: string | undefined, labelOf: (value: string) => string) {
  const words = useWords(findWords)
  const hasChosen = chosen === undefined || counts.some(({ value }) => value === chosen)
  const listed = hasChosen ? counts : [...counts, { value: chosen, count: 0 }]
  const choices = listed.map(({ value, count }) => ({ value, label: words.withCount(labelOf(value), String(count)) }))
  return [{ value: '', label: words.all }, ...choices]
}
