import './patrons.css'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type FormEvent, useEffect, useState } from 'react'
import { MAX_QUERY_LENGTH } from '../api/limits.ts'
import { useAskPages } from '../api/use-ask-pages.ts'
import { useBranches } from '../session/branch.ts'
import { usePatronTypes } from '../session/patron-types.ts'
import { useHas } from '../session/use-me.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { Listed } from '../ui/listed.tsx'
import { Page } from '../ui/page.tsx'
import { Empty } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { PatronTable } from './patron-table.tsx'
import { RegisterPatron } from './register-patron.tsx'
import { patronsWords } from './words.ts'

export default function PatronsPage() {
  const say = useWords(patronsWords)
  const [isRegistering, setRegistering] = useState(false)
  const mayWrite = useHas('patron.write')
  const actions = (
    <Button look="main" reason={mayWrite ? undefined : say.needsWrite} onClick={() => setRegistering(true)}>
      {say.register}
    </Button>
  )
  return (
    <Page title={say.title} needs="patron.read" actions={actions}>
      <Filters />
      <Patrons />
      {isRegistering ? <RegisterPatron onClose={() => setRegistering(false)} /> : null}
    </Page>
  )
}

/** What is looked for stands in the address, so that the way back leads to the same list. */
function Filters() {
  const say = useWords(patronsWords)
  const search = useSearch({ from: '/patrons' })
  const navigate = useNavigate({ from: '/patrons' })
  const types = usePatronTypes()
  const branches = useBranches().map(({ code, name }) => ({ value: code, label: name }))
  const all = { value: '', label: say.all }
  const [isTooLong, setTooLong] = useState(false)
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const isLong = String(form.get('q') ?? '').trim().length > MAX_QUERY_LENGTH
    setTooLong(isLong)
    if (isLong) return
    const given = ['q', 'type', 'branch'].flatMap((name) => {
      const text = String(form.get(name) ?? '').trim()
      return text === '' ? [] : [[name, text]]
    })
    void navigate({ search: Object.fromEntries(given) })
  }
  return (
    <search>
      <form key={JSON.stringify(search)} className="patron-filters" onSubmit={submit} noValidate>
        <Field
          label={say.q}
          help={say.qHelp}
          name="q"
          type="search"
          defaultValue={search.q ?? ''}
          error={isTooLong ? say.tooLong(MAX_QUERY_LENGTH) : undefined}
          autoComplete="off"
          autoFocus
        />
        {/* The choices come later than the form: each is made anew with them, and what is typed meanwhile stays. */}
        <Choice
          key={`type-${types.length}`}
          label={say.type}
          name="type"
          defaultValue={search.type ?? ''}
          options={[all, ...types]}
          onChange={(event) => event.currentTarget.form?.requestSubmit()}
        />
        <Choice
          key={`branch-${branches.length}`}
          label={say.branch}
          name="branch"
          defaultValue={search.branch ?? ''}
          options={[all, ...branches]}
          onChange={(event) => event.currentTarget.form?.requestSubmit()}
        />
        <Button type="submit">{say.find}</Button>
      </form>
    </search>
  )
}

function Patrons() {
  const say = useWords(patronsWords)
  const { q, type, branch } = useSearch({ from: '/patrons' })
  const patrons = useAskPages('listPatrons', {
    query: { ...(q && { q }), ...(type && { type }), ...(branch && { branch }) },
  })
  const navigate = useNavigate()
  const [only, second] = patrons.items ?? []
  const scanned = only !== undefined && second === undefined && only.card === q ? only.id : undefined
  useEffect(() => {
    // A whole card number can mean one person only; replaced, so that the way back does not lead here again.
    if (scanned !== undefined) void navigate({ to: '/patrons/$id', params: { id: scanned }, replace: true })
  }, [scanned, navigate])
  const isFiltered = q !== undefined || type !== undefined || branch !== undefined
  const empty = isFiltered ? (
    <Empty title={say.none} note={say.noneNote} />
  ) : (
    <Empty title={say.noneYet} note={say.noneYetNote} />
  )
  return (
    <section className="panel" aria-label={say.title}>
      <Listed pages={patrons} empty={empty}>
        {(items) => <PatronTable patrons={items} />}
      </Listed>
    </section>
  )
}
