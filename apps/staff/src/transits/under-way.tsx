import { useNavigate, useSearch } from '@tanstack/react-router'
import type { FormEvent } from 'react'
import { useAskPages } from '../api/use-ask-pages.ts'
import { useBranch } from '../session/branch.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { Listed } from '../ui/listed.tsx'
import { Empty } from '../ui/states.tsx'
import { isTooLong, TooLong } from '../ui/too-long.tsx'
import { useWords } from '../words/language.ts'
import { SentTable } from './sent-table.tsx'
import { transitsWords } from './words.ts'

const DIRECTIONS = ['here', 'from', 'all'] as const

/** What has been sent and not scanned since: to this branch unless another direction is asked for, or one box. */
export function UnderWay() {
  const say = useWords(transitsWords)
  const search = useSearch({ from: '/transits' })
  const navigate = useNavigate({ from: '/transits' })
  const branch = useBranch()
  const direction = DIRECTIONS.find((one) => one === search.kind) ?? 'here'
  const place = { here: { to: branch?.code ?? '' }, from: { from: branch?.code ?? '' }, all: {} }[direction]
  const box = search.q ?? ''
  const transits = useAskPages(
    'listTransits',
    { query: { state: 'under-way', ...(box === '' ? place : { box }) } },
    { enabled: branch !== undefined && !isTooLong(box) },
  )
  function find(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const q = String(new FormData(event.currentTarget).get('q') ?? '').trim()
    void navigate({ search: { tab: 'way', ...(q === '' ? {} : { q }) } })
  }
  return (
    <>
      <form className="transit-filters" onSubmit={find}>
        <Choice
          label={say.direction}
          value={direction}
          onChange={(event) => navigate({ search: { tab: 'way', kind: event.target.value } })}
          options={[
            { value: 'here', label: say.here(branch?.name ?? '') },
            { value: 'from', label: say.fromHere(branch?.name ?? '') },
            { value: 'all', label: say.everywhere },
          ]}
        />
        <Field key={box} label={say.boxSearch} name="q" defaultValue={box} autoComplete="off" />
        <Button type="submit">{say.find}</Button>
        <TooLong text={box} />
      </form>
      <section className="panel" aria-label={say.way}>
        <Listed pages={transits} empty={<Empty title={say.nothingUnderWay} note={say.nothingUnderWayNote} />}>
          {(rows) => <SentTable transits={rows} />}
        </Listed>
      </section>
    </>
  )
}
