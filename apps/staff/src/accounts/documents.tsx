import type { PatronView } from '@wenyuan/contract'
import type { FormEvent } from 'react'
import { useDownload } from '../api/use-download.ts'
import { textOf } from '../patrons/patron-body.ts'
import { useMe } from '../session/use-me.ts'
import { Button } from '../ui/button.tsx'
import { FailureNote, useFaults } from '../ui/failure-note.tsx'
import { Field } from '../ui/field.tsx'
import { Icon } from '../ui/icon.tsx'
import { useWords } from '../words/language.ts'
import { usePermissionName } from '../words/permission-names.ts'
import { useSay } from '../words/say.ts'
import { accountsWords } from './words.ts'

/** What can be taken along of an account: the statement between two days, and all that a court would ask for. */
export function Documents({ patron }: { readonly patron: PatronView }) {
  const say = useWords(accountsWords)
  return (
    <section className="panel" aria-label={say.documents}>
      <header className="panel-head">
        <h2>{say.documents}</h2>
      </header>
      <Statement patronId={patron.id} />
      <LegalPackage card={patron.card} />
    </section>
  )
}

function Statement({ patronId }: { readonly patronId: string }) {
  const say = useWords(accountsWords)
  const { today } = useSay()
  const { busy, failure, download } = useDownload('getStatement')
  const faultAt = useFaults(failure)
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const [from, to] = [textOf(form, 'from'), textOf(form, 'to')]
    const query = { ...(from === '' ? {} : { from }), ...(to === '' ? {} : { to }) }
    void download({ params: { id: patronId }, query })
  }
  return (
    <form className="panel-body stack" onSubmit={submit} noValidate>
      <h3>{say.statement}</h3>
      <p className="cap">{say.statementNote}</p>
      <div className="form-grid">
        <Field label={say.from} name="from" type="date" max={today} error={faultAt('query.from')} />
        <Field label={say.to} name="to" type="date" error={faultAt('query.to')} />
      </div>
      <FailureNote failure={failure} fields={['query.from', 'query.to']} />
      <div className="row-acts">
        <Button type="submit" busy={busy} busyLabel={say.getting}>
          <Icon name="export" size={16} />
          {say.statementGet}
        </Button>
      </div>
    </form>
  )
}

const NEEDED = ['history.read', 'event.read'] as const

function LegalPackage({ card }: { readonly card: string }) {
  const say = useWords(accountsWords)
  const nameOf = usePermissionName()
  const me = useMe()
  const { busy, failure, download } = useDownload('createLegalPackage')
  const missing = NEEDED.find((one) => me?.permissions.includes(one) !== true)
  return (
    <div className="panel-body stack legal-package">
      <h3>{say.legal}</h3>
      <p className="cap">{say.legalNote}</p>
      <FailureNote failure={failure} />
      <div className="row-acts">
        <Button
          reason={missing === undefined ? undefined : say.legalNeeds(nameOf(missing))}
          busy={busy}
          busyLabel={say.getting}
          onClick={() => void download({ body: { patron: card } })}
        >
          <Icon name="export" size={16} />
          {say.legalGet}
        </Button>
      </div>
    </div>
  )
}
