import type { ReactNode } from 'react'
import { BookRow } from '../../ui/book-row.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty, Failed, Loading } from '../../ui/states.tsx'
import { Stretch } from '../../ui/stretch.tsx'
import { stretchesOf } from '../../ui/stretches.ts'
import { useWords } from '../../words/use-words.ts'
import { rememberSearch } from './past-searches.ts'
import { isFiltered, type Question, unfiltered } from './search-question.ts'
import type { Results } from './use-results.ts'

type Props = {
  readonly results: Results
  readonly question: Question
  readonly onChange: (change: Partial<Question>) => void
}

export function ResultList({ results, question, onChange }: Props): ReactNode {
  const { answer, asking, problem, hasMore, more, retry } = results
  const words = useWords().find
  if (problem !== null) return <Failed problem={problem} retry={retry} />
  if (answer === null) return <Loading />
  if (answer.items.length === 0) return <NothingFound question={question} onChange={onChange} />
  return (
    <>
      {stretchesOf(answer.items, ({ title }) => title.id).map(({ name, rows }) => (
        <Stretch key={name} busy={asking}>
          {() =>
            rows.map(({ title, availability }) => (
              <BookRow
                key={title.id}
                title={title}
                availability={availability}
                first={title.id === answer.items[0]?.title.id}
                query={question.q}
                onOpen={() => rememberSearch(question.q)}
              />
            ))
          }
        </Stretch>
      ))}
      {hasMore && (
        <Button wide onPress={more} busy={asking && words.moreBusy}>
          {words.more}
        </Button>
      )}
    </>
  )
}

function NothingFound({ question, onChange }: Pick<Props, 'question' | 'onChange'>): ReactNode {
  const words = useWords().find
  return (
    <Empty
      title={words.nothing(question.q.trim())}
      text={words.nothingHelp}
      act={
        isFiltered(question) && (
          <Button look="main" onPress={() => onChange(unfiltered)}>
            {words.dropFilters}
          </Button>
        )
      }
    />
  )
}
