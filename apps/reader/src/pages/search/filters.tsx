import type { SearchAnswer } from '@wenyuan/contract'
import { className, formatNumber } from '@wenyuan/look'
import type { ReactNode } from 'react'
import { useBranchName } from '../../session/library.ts'
import { usePreferences } from '../../state/preferences.ts'
import { type Chip, Chips } from '../../ui/chips.tsx'
import { useWords } from '../../words/use-words.ts'
import { type Question, sorts } from './search-question.ts'
import { readYears } from './year-span.ts'

const MOST_CLASSES = 6

type Props = {
  readonly question: Question
  readonly facets: SearchAnswer['facets']
  readonly onChange: (change: Partial<Question>) => void
}

/** What the answer holds, to narrow it by; a chosen one stays in the row although it is then the only one. */
export function Filters({ question, facets, onChange, onYears }: Props & { readonly onYears: () => void }): ReactNode {
  const words = useWords().find
  const { language } = usePreferences()
  const nameOf = useBranchName()
  const available: Chip = {
    name: 'available',
    text: words.available,
    on: question.available,
    onPress: () => onChange({ available: !question.available }),
  }
  const span = readYears(question.years)
  const years: Chip = {
    name: 'years',
    text: span === null ? words.years : words.yearSpan(span.from, span.to),
    on: span !== null,
    onPress: onYears,
  }
  const branches = valuesOf(facets['branch'], question.branch).map((branch): Chip => {
    const on = branch === question.branch
    return {
      name: `branch-${branch}`,
      text: nameOf(branch),
      on,
      onPress: () => onChange({ branch: on ? null : branch }),
    }
  })
  const classes = valuesOf(facets['class'], question.class).map((letter): Chip => {
    const on = letter === question.class
    const text = className(letter, language) ?? letter
    return { name: `class-${letter}`, text, on, onPress: () => onChange({ class: on ? null : letter }) }
  })
  return <Chips label={words.filters} chips={[available, years, ...branches, ...classes.slice(0, MOST_CLASSES)]} />
}

function valuesOf(found: SearchAnswer['facets'][string] | undefined, chosen: string | null): readonly string[] {
  const values = (found ?? []).map(({ value }) => value)
  return chosen === null ? values : [chosen, ...values.filter((value) => value !== chosen)]
}

export function SortAndCount({
  question,
  total,
  onChange,
}: Omit<Props, 'facets'> & { readonly total: number | null }): ReactNode {
  const words = useWords().find
  const chips = sorts
    .filter((sort) => sort !== 'relevance' || question.q.trim() !== '')
    .map((sort): Chip => {
      const on =
        sort === question.sort || (sort === 'popular' && question.sort === 'relevance' && question.q.trim() === '')
      return { name: sort, text: words.sorts[sort], on, onPress: () => onChange({ sort }) }
    })
  return (
    <Chips label={words.sort} chips={chips} {...(total === null ? {} : { lead: words.count(formatNumber(total)) })} />
  )
}
