import { type FormEvent, useState } from 'react'
import { useBranches } from '../session/branch.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useWords } from '../words/language.ts'
import { isWrong, type TypedSpan, writtenDays } from './closing-days.ts'
import type { useClosing } from './use-closing.ts'
import { closureWords } from './words.ts'

/** MAX_NOTE_LENGTH and MAX_CLOSURE_RANGES of the contract. */
const LONGEST_REASON = 2_000
const MOST_SPANS = 20
const NO_DAYS: TypedSpan = { from: '', to: '' }

type Props = {
  readonly branch: string
  readonly days: TypedSpan
  readonly closing: ReturnType<typeof useClosing>
}

/** Which days and where. A change of it makes what was computed old: it is computed anew before anything is declared. */
export function ClosureForm({ branch, days, closing }: Props) {
  const words = useWords(closureWords)
  const [spans, setSpans] = useState<readonly TypedSpan[]>([days])
  const [chosen, setChosen] = useState<readonly string[]>([branch])
  const [reason, setReason] = useState('')
  const dates = writtenDays(spans)
  const isLong = reason.trim().length > LONGEST_REASON
  const missing = dates === null ? words.noDays : chosen.length === 0 ? words.noBranch : undefined
  const change = (apply: () => void) => {
    apply()
    closing.clear()
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    if (dates === null || missing !== undefined || isLong || closing.isDeclaring) return
    void closing.preview({ branches: chosen, dates, reason })
  }
  return (
    <form className="panel" onSubmit={submit} noValidate>
      <h2 className="panel-head">{words.declare}</h2>
      <div className="panel-body stack">
        <p className="cap">{words.intro}</p>
        <Spans spans={spans} onChange={(next) => change(() => setSpans(next))} />
        <BranchTicks chosen={chosen} onChange={(next) => change(() => setChosen(next))} />
        <TextField
          label={words.reason}
          help={words.reasonHelp}
          rows={2}
          value={reason}
          error={isLong ? words.tooLong(LONGEST_REASON) : undefined}
          onChange={(event) => change(() => setReason(event.target.value))}
        />
        <div className="row-acts">
          <Button
            look={closing.closing === null ? 'main' : 'plain'}
            type="submit"
            busy={closing.isPreviewing}
            busyLabel={words.previewing}
            reason={missing}
          >
            {words.preview}
          </Button>
        </div>
      </div>
    </form>
  )
}

type SpansProps = { readonly spans: readonly TypedSpan[]; readonly onChange: (spans: readonly TypedSpan[]) => void }

function Spans({ spans, onChange }: SpansProps) {
  const words = useWords(closureWords)
  const put = (at: number, part: Partial<TypedSpan>) =>
    onChange(spans.map((span, index) => (index === at ? { ...span, ...part } : span)))
  return (
    <>
      {spans.map((span, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what is typed has no other name than its place
        <div key={at} className="closure-span">
          <Field
            label={words.from}
            type="date"
            value={span.from}
            onChange={(event) => put(at, { from: event.target.value })}
          />
          <Field
            label={words.to}
            type="date"
            value={span.to}
            error={isWrong(span) ? words.wrongRange : undefined}
            onChange={(event) => put(at, { to: event.target.value })}
          />
          {at === 0 ? null : (
            <Button
              look="bare"
              aria-label={words.dropRange(`${span.from} ${span.to}`.trim())}
              onClick={() => onChange(spans.filter((_, index) => index !== at))}
            >
              ×
            </Button>
          )}
        </div>
      ))}
      {spans.length < MOST_SPANS ? (
        <div>
          <Button look="bare" onClick={() => onChange([...spans, NO_DAYS])}>
            {words.addRange}
          </Button>
        </div>
      ) : null}
    </>
  )
}

type TicksProps = { readonly chosen: readonly string[]; readonly onChange: (codes: readonly string[]) => void }

function BranchTicks({ chosen, onChange }: TicksProps) {
  const words = useWords(closureWords)
  const branches = useBranches()
  return (
    <fieldset className="closure-branches">
      <legend className="field-label">{words.branches}</legend>
      {branches.map(({ code, name }) => (
        <label key={code} className="closure-tick">
          <input
            type="checkbox"
            checked={chosen.includes(code)}
            onChange={(event) =>
              onChange(event.target.checked ? [...chosen, code] : chosen.filter((other) => other !== code))
            }
          />
          <span className="long">{name}</span>
        </label>
      ))}
    </fieldset>
  )
}
