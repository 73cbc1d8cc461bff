import type { AuditRunView, AuditView } from '@wenyuan/contract'
import { formatNumber } from '@wenyuan/look'
import { useAsk } from '../api/use-ask.ts'
import { useSend } from '../api/use-send.ts'
import { useActors } from '../record/actors.ts'
import { Button } from '../ui/button.tsx'
import { FailureNote } from '../ui/failure-note.tsx'
import { Failed, Loading } from '../ui/states.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { Breach } from './breach.tsx'
import { upkeepWords } from './words.ts'

/** Whether what must be true is: the answer first, then what is not, then when it was looked for. */
export function AuditPanel() {
  const audit = useAsk('getAudit')
  if (audit.data !== undefined) return <Audit audit={audit.data} />
  if (audit.error === null) return <Loading rows={6} />
  return <Failed error={audit.error} onRetry={() => void audit.refetch()} />
}

function Audit({ audit }: { readonly audit: AuditView }) {
  const words = useWords(upkeepWords)
  const { runs, openBreaches, breaches } = audit
  return (
    <>
      <section className="panel" aria-label={words.tabs.audit}>
        <header className="panel-head">
          <h2>{words.tabs.audit}</h2>
          <span className="grow">
            {openBreaches > 0 ? (
              <b className="state late">{words.open(openBreaches)}</b>
            ) : runs.length === 0 ? (
              <span className="cap">{words.neverLooked}</span>
            ) : (
              <span className="state state--full ok">{words.allWell}</span>
            )}
          </span>
        </header>
        <div className="panel-body stack">
          <p className="cap">{words.auditNote}</p>
          <LookNow />
        </div>
      </section>
      <section className="panel" aria-label={words.breaches}>
        <header className="panel-head">
          <h2 className="grow">{words.breaches}</h2>
          {breaches.length < openBreaches ? (
            <span className="cap">{words.shownOf(breaches.length, openBreaches)}</span>
          ) : null}
        </header>
        {breaches.length === 0 ? <p className="panel-body cap">{words.noBreaches}</p> : null}
        <ul>
          {breaches.map((breach) => (
            <Breach key={breach.id} breach={breach} />
          ))}
        </ul>
      </section>
      <section className="panel">
        <h2 className="panel-head">{words.passes}</h2>
        {runs.length === 0 ? <p className="panel-body cap">{words.noPasses}</p> : <Passes runs={runs} />}
      </section>
    </>
  )
}

function LookNow() {
  const words = useWords(upkeepWords)
  const { busy, failure, send } = useSend('startAuditRun', ['getAudit'])
  async function look(whole: boolean) {
    const done = await send({ body: { whole } })
    if (done !== null) toast({ text: words.looked(done.body.found) })
  }
  return (
    <>
      <div className="row-acts">
        <Button busy={busy} busyLabel={words.looking} onClick={() => void look(false)}>
          {words.lookNow}
        </Button>
        <Button look="bare" busy={busy} onClick={() => void look(true)}>
          {words.lookWhole}
        </Button>
        <span className="cap">{words.wholeNote}</span>
      </div>
      <FailureNote failure={failure} />
    </>
  )
}

function Passes({ runs }: { readonly runs: readonly AuditRunView[] }) {
  const words = useWords(upkeepWords)
  const numbers = [words.loans, words.charges, words.events, words.found, words.mended, words.left]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by the keyboard too
    <section className="table-scroll" tabIndex={0} aria-label={words.passes}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.at}</th>
            <th scope="col">{words.by}</th>
            <th scope="col">{words.state}</th>
            {numbers.map((head) => (
              <th key={head} scope="col" className="num">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <Pass key={run.id} run={run} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Pass({ run }: { readonly run: AuditRunView }) {
  const words = useWords(upkeepWords)
  const say = useSay()
  const { nameOf } = useActors()
  const { startedAt, askedBy, state, complete, loans, charges, events, found, closed, breaches } = run
  const look = { running: 'state--half info', done: 'state--full ok', failed: 'late' }[state]
  return (
    <tr>
      <td className="nowrap">{say.instant(startedAt)}</td>
      <td className="nowrap">{nameOf(askedBy)}</td>
      <td className="nowrap">
        <span className={`state ${look}`}>{words.auditStates[state]}</span>
        {complete ? <span className="cap">　{words.whole}</span> : null}
      </td>
      {[loans, charges, events].map((count, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: three columns, always the same
        <td key={at} className="num">
          {formatNumber(count)}
        </td>
      ))}
      <td className={`num ${found > 0 ? 'late' : 'cap'}`}>{formatNumber(found)}</td>
      <td className="num">{formatNumber(closed)}</td>
      <td className={`num ${breaches > 0 ? 'late' : 'cap'}`}>{formatNumber(breaches)}</td>
    </tr>
  )
}
