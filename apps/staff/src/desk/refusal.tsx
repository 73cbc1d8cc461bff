import type { Finding } from '@wenyuan/contract'
import { type FormEvent, useId, useState } from 'react'
import { useMe } from '../session/use-me.ts'
import { Button } from '../ui/button.tsx'
import { useRuleOf } from '../ui/reasons.tsx'
import { useWords } from '../words/language.ts'
import { permissionNames } from '../words/permission-names.ts'
import { lend, renew } from './acts.ts'
import type { AnswerOf, Attempt } from './answer.ts'
import { type Lift, liftOf } from './lift.ts'
import { takeOffer, useIsOfferTaken } from './offer.ts'
import { OverrideReason, useReason } from './override-reason.tsx'
import { RefusalHelps } from './refusal-helps.tsx'
import { ResultHead } from './result-head.tsx'
import { type DeskWords, deskWords } from './words.ts'

type Props = { readonly answer: AnswerOf<'refused'> }

/** No, with all reasons; what would make it a yes; and for whom may, the way past them. */
export function Refusal({ answer }: Props) {
  const words = useWords(deskWords)
  const { attempt, findings } = answer
  const count = findings.filter(({ level }) => level !== 'notice').length
  const verb = attempt.act === 'renew' ? words.refusedRenewal(count) : words.refused(count)
  const { book, reader } = attempt
  return (
    <div className="res res--no">
      <ResultHead
        tone="late"
        icon="no"
        verb={verb}
        title={book.titleText}
        sub={`${book.barcode}　${words.reader(reader.name)}`}
        book={book}
      />
      <Override answer={answer} />
      <RefusalHelps answer={answer} />
    </div>
  )
}

function Override({ answer }: Props) {
  const words = useWords(deskWords)
  const permissions = useMe()?.permissions ?? []
  const findings = answer.findings.filter(({ level }) => level !== 'notice')
  const lifts = findings.map((finding) => liftOf(finding, permissions))
  const canLift = lifts.some((lift) => lift === 'permitted' || lift === 'confirm')
  const asksReason = lifts.includes('permitted')
  // What any desk may confirm is ticked: pressing the button is the confirmation.
  const [ticked, setTicked] = useState(() => new Set(codesWith(findings, lifts, 'confirm')))
  const reason = useReason()
  const isTaken = useIsOfferTaken()
  const missing = findings.flatMap(({ code }, at) => (ticked.has(code) ? [] : [at + 1]))
  const needsReason = asksReason && reason.text === ''
  const blocked =
    missing.length > 0 ? words.missingReasons(missing.join('、')) : needsReason ? words.missingReason : reason.fault

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (blocked !== undefined || isTaken) return
    passOver(answer.attempt, [...ticked], reason.text)
  }

  return (
    <form className="override" data-override onSubmit={submit}>
      <ol className="why" aria-label={words.reasons}>
        {findings.map((finding, at) => (
          <Reason
            key={`${finding.code}-${finding.message}`}
            finding={finding}
            lift={lifts[at] ?? 'never'}
            isTicked={ticked.has(finding.code)}
            tick={(on) => setTicked(withCode(ticked, finding.code, on))}
          />
        ))}
      </ol>
      {canLift ? (
        <div className="over">
          {asksReason ? <OverrideReason reason={reason} /> : <span className="grow" />}
          <Button look="main" type="submit" reason={blocked} busy={isTaken} busyLabel={words.overriding} data-offer>
            {labelOf(answer.attempt, findings, asksReason, words)}
          </Button>
        </div>
      ) : null}
    </form>
  )
}

function codesWith(findings: readonly Finding[], lifts: readonly Lift[], lift: Lift): string[] {
  return findings.filter((_, at) => lifts[at] === lift).map(({ code }) => code)
}

function withCode(codes: ReadonlySet<string>, code: string, on: boolean): Set<string> {
  const next = new Set(codes)
  if (on) next.add(code)
  else next.delete(code)
  return next
}

function labelOf({ act }: Attempt, findings: readonly Finding[], asksReason: boolean, words: DeskWords): string {
  if (act === 'renew') return words.overrideRenew
  if (asksReason) return words.overrideLend
  return findings.some(({ code }) => code === 'ITEM_ON_LOAN') ? words.returnAndLend : words.confirmLend
}

function passOver(attempt: Attempt, codes: readonly string[], reason: string): void {
  const override = { codes, reason }
  takeOffer(attempt.book.titleText, (key) =>
    attempt.act === 'renew' ? renew({ ...attempt, key }, override) : lend({ ...attempt, key }, override),
  )
}

type ReasonProps = {
  readonly finding: Finding
  readonly lift: Lift
  readonly isTicked: boolean
  readonly tick: (on: boolean) => void
}

function Reason({ finding, lift, isTicked, tick }: ReasonProps) {
  const words = useWords(deskWords)
  const id = useId()
  const ruleOf = useRuleOf()
  const names = useWords(permissionNames)
  const { message, permission } = finding
  return (
    <li>
      <div>
        <strong>{message}</strong>
        <p className="cap">{ruleOf(finding)}</p>
      </div>
      {lift === 'permitted' || lift === 'confirm' ? (
        <label className="chk" htmlFor={id}>
          <input
            id={id}
            type="checkbox"
            checked={isTicked}
            data-lift={lift}
            aria-label={words.passLabel(message)}
            onChange={(event) => tick(event.target.checked)}
          />
          {lift === 'confirm' ? words.confirmPass : words.pass}
        </label>
      ) : (
        <span className="cap nope">
          {lift === 'never'
            ? words.neverPass
            : words.needsPermission(permission === undefined ? '' : names[permission])}
        </span>
      )}
    </li>
  )
}
