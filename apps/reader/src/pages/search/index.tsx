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
import { asksNothing, MAX_QUERY_LENGTH, type Question, questionFrom } from './search-question.ts'
import { Suggestions } from './suggestions.tsx'
import { useResults } from './use-results.ts'

export default function SearchPage(): ReactNode {
  const words = useWords().find
  const { params } = useRouter()
  const [question, setQuestion] = useState<Question>(() => questionFrom(params))
  const [isTyping, setTyping] = useState(false)
  const results = useResults(question)
  const { q, class: letter, sort } = question
  useReachBottom(results.more)
  useEffect(() => {
    showAddress(
      addressOf({
        page: 'search',
        q,
        ...(letter === null ? {} : { class: letter }),
        ...(sort === 'popular' || sort === 'newest' ? { sort } : {}),
      }),
    )
  }, [q, letter, sort])

  function change(part: Partial<Question>): void {
    setQuestion((before) => ({ ...before, ...part }))
  }
  function choose(text: string): void {
    rememberSearch(text)
    setTyping(false)
    change({ q: text })
  }

  const isEmpty = asksNothing(question)
  return (
    <Page title={words.title}>
      <SearchField
        value={q}
        onInput={(text) => {
          setTyping(true)
          change({ q: text })
        }}
        onConfirm={() => choose(q)}
        autoFocus={isEmpty}
      />
      {isTyping && <Suggestions words={q} onChoose={choose} />}
      {isEmpty ? (
        <PastList onChoose={choose} />
      ) : (
        <>
          <Box className="filters">
            <Filters question={question} facets={results.answer?.facets ?? {}} onChange={change} />
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
