import type { Finding } from '@wenyuan/contract'
import { type FormEvent, useState } from 'react'
import type { Failure } from '../api/use-send.ts'
import { useMe } from '../session/use-me.ts'
import { Button } from '../ui/button.tsx'
import { FailureNote } from '../ui/failure-note.tsx'
import { Field } from '../ui/field.tsx'
import { useWords } from '../words/language.ts'
import { usePermissionName } from '../words/permission-names.ts'
import { holdsWords } from './words.ts'

export type Lift = { readonly override: Finding['code'][]; readonly reason: string }

type Props = {
  readonly findings: readonly Finding[]
  readonly busy: boolean
  readonly failure: Failure | null
  readonly onLift: (lift: Lift) => void
}

/** Whether naming every one of these could make it a yes; whether it does, the server says. */
export function canLift(findings: readonly Finding[]): boolean {
  return findings.length > 0 && findings.every(({ level }) => level === 'overridable' || level === 'confirm')
}

/** A box for each reason that may be lifted, with why: nothing is lifted that was not looked at. */
export function LiftReasons({ findings, busy, failure, onLift }: Props) {
  const say = useWords(holdsWords)
  const me = useMe()
  const nameOf = usePermissionName()
  const [named, setNamed] = useState<ReadonlySet<Finding['code']>>(new Set())
  if (!canLift(findings)) return null
  const lacking = findings.find(({ permission }) => permission !== undefined && !me?.permissions.includes(permission))
  const missing = named.size < findings.length ? say.liftAll : undefined
  const reason = lacking?.permission === undefined ? missing : say.liftNeeds(nameOf(lacking.permission))
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const why = String(new FormData(event.currentTarget).get('reason') ?? '').trim()
    if (named.size === findings.length) onLift({ override: [...named], reason: why })
  }
  function toggle(code: Finding['code'], isNamed: boolean) {
    const next = new Set(named)
    if (isNamed) next.add(code)
    else next.delete(code)
    setNamed(next)
  }
  return (
    <form className="lift" onSubmit={submit} noValidate aria-label={say.liftTitle}>
      <h3>{say.liftTitle}</h3>
      {findings.map(({ code, message }) => (
        <label key={code} className="lift-one">
          <input type="checkbox" checked={named.has(code)} onChange={(event) => toggle(code, event.target.checked)} />
          {message}
        </label>
      ))}
      <Field label={say.liftReason} name="reason" />
      <FailureNote failure={failure} />
      <div className="dialog-actions">
        <Button type="submit" reason={reason} busy={busy}>
          {say.lift}
        </Button>
      </div>
    </form>
  )
}
