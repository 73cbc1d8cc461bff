import type { ConsentView, PatronView } from '@wenyuan/contract'
import { useAsk } from '../api/use-ask.ts'
import { useSend } from '../api/use-send.ts'
import { refusalOf } from '../holds/verdict.ts'
import { Button } from '../ui/button.tsx'
import { FailureNote } from '../ui/failure-note.tsx'
import { Failed, Loading } from '../ui/states.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { partiesWords } from './words.ts'

/** What the reader agreed to; staff write down what a reader told them. */
export function PatronConsents({ patron }: { readonly patron: PatronView }) {
  const say = useWords(partiesWords)
  const { data, error, refetch } = useAsk('listConsents', { params: { id: patron.id } })
  return (
    <section className="panel" aria-label={say.consents}>
      <header className="panel-head">
        <h2>{say.consents}</h2>
      </header>
      {data === undefined ? (
        error === null ? (
          <Loading rows={1} />
        ) : (
          <Failed error={error} onRetry={() => void refetch()} />
        )
      ) : (
        <ul>
          {data.items.map((consent) => (
            <ConsentRow key={consent.kind} patron={patron} consent={consent} />
          ))}
        </ul>
      )}
    </section>
  )
}

function ConsentRow({ patron, consent }: { readonly patron: PatronView; readonly consent: ConsentView }) {
  const say = useWords(partiesWords)
  const { day } = useSay()
  const { busy, failure, send } = useSend('setConsent', ['listConsents'])
  const { kind, given, givenAt, withdrawnAt } = consent
  const what = say.consent[kind]
  const since =
    given && givenAt !== null
      ? say.given(day(givenAt))
      : withdrawnAt === null
        ? say.never
        : say.withdrawn(day(withdrawnAt))
  async function set() {
    const done = await send({ params: { id: patron.id, kind }, body: { given: !given } })
    if (done !== null) toast({ text: given ? say.consentWithdrawn : say.consentGiven })
  }
  return (
    <li className="side-row">
      <div className="grow">
        <b>{what}</b>
        <p className={given ? 'cap ok' : 'cap'}>{since}</p>
        <p className="cap">{say.consentNote[kind]}</p>
      </div>
      {refusalOf(patron.may?.change) !== undefined ? null : (
        <Button
          look="bare"
          aria-label={given ? say.withdrawOf(what) : say.giveOf(what)}
          busy={busy}
          busyLabel={say.setting}
          onClick={set}
        >
          {given ? say.withdraw : say.give}
        </Button>
      )}
      <FailureNote failure={failure} />
    </li>
  )
}
