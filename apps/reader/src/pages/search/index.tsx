import { useReachBottom, useRouter } from '@tarojs/taro'
import { type ReactNode, useEffect, useState } from 'react'
import { addressOf } from '../../navigation.ts'
import { showAddress } from '../../platform/address'
import { Box, Input, Press } from '../../platform/elements'
import { Icon } from '../../platform/icon'
import { Page } from '../../ui/page.tsx'
import { useWords } from '../../words/use-words.ts'
import { Filters, SortAndCount } from './filters.tsx'
import { PastList } from './past-list.tsx'
import { rememberSearch } from './past-searches.ts'
import { ResultList } from './result-list.tsx'
import { asksNothing, MAX_QUERY_LENGTH, placeOf, type Question, questionFrom } from './search-question.ts'
import { Suggestions } from './suggestions.tsx'
import { useResults } from './use-results.ts'
import { YearSheet } from './year-sheet.tsx'

export default function SearchPage(): ReactNode {
  const words = useWords().find
  const { params } = useRouter()
  const [question, setQuestion] = useState<Question>(() => questionFrom(params))
  const [isTyping, setTyping] = useState(false)
  const results = useResults(question)
  const [isChoosingYears, setChoosingYears] = useState(false)
  useReachBottom(results.more)
  useEffect(() => {
    showAddress(addressOf(placeOf(question)))
  }, [question])

  function change(part: Partial<Question>): void {
    setQuestion((before) => ({ ...before, ...part }))
  }
  function choose(text: string): void {
    rememberSearch(text)
    setTyping(false)
    change({ q: text })
  }

  const isEmpty = asksNothing(question)
  const facets = results.answer?.facets ?? {}
  return (
    <Page
      title={words.title}
      over={
        isChoosingYears && (
          <YearSheet
            years={question.years}
            decades={facets['decade'] ?? []}
            onChoose={(years) => {
              change({ years })
              setChoosingYears(false)
            }}
            onClose={() => setChoosingYears(false)}
          />
        )
      }
    >
      <SearchField
        value={question.q}
        onInput={(text) => {
          setTyping(true)
          change({ q: text })
        }}
        onConfirm={() => choose(question.q)}
        autoFocus={isEmpty}
      />
      {isTyping && <Suggestions words={question.q} onChoose={choose} />}
      {isEmpty ? (
        <PastList onChoose={choose} />
      ) : (
        <>
          <Box className="filters">
            <Filters question={question} facets={facets} onChange={change} onYears={() => setChoosingYears(true)} />
            <SortAndCount question={question} total={results.answer?.total ?? null} onChange={change} />
          </Box>
          <ResultList results={results} question={question} onChange={change} />
        </>
      )}
    </Page>
  )
}

type FieldProps = {
  readonly value: string
  readonly onInput: (text: string) => void
  readonly onConfirm: () => void
  readonly autoFocus: boolean
}

function SearchField({ value, onInput, onConfirm, autoFocus }: FieldProps): ReactNode {
  const words = useWords()
  return (
    <Box className="find" role="search">
      <Icon name="search" />
      <Input
        className="find__input"
        kind="search"
        value={value}
        onInput={onInput}
        onConfirm={onConfirm}
        placeholder={words.find.field}
        aria-label={words.find.field}
        maxLength={MAX_QUERY_LENGTH}
        autoFocus={autoFocus}
        autoComplete="off"
      />
      {value !== '' && (
        <Press className="tap find__clear" onPress={() => onInput('')} aria-label={words.ui.clear}>
          <Icon name="close" />
        </Press>
      )}
    </Box>
  )
}
