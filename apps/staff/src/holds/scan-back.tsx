import type { ReturnAnswer } from '@wenyuan/contract'
import { type FormEvent, useRef, useState } from 'react'
import { type Failure, useSend } from '../api/use-send.ts'
import { useBranch, useBranchName } from '../session/branch.ts'
import { useHas } from '../session/use-me.ts'
import { Button } from '../ui/button.tsx'
import { FailureNote } from '../ui/failure-note.tsx'
import { Field } from '../ui/field.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { holdsWords } from './words.ts'

export type ScanBack = {
  readonly busy: boolean
  readonly last: ReturnAnswer | null
  readonly failure: Failure | null
  readonly scan: (item: string) => Promise<boolean>
}

/** Scans an item as the desk does: it is set aside for whom it can serve, or goes its way. */
export function useScanBack(): ScanBack {
  const branch = useBranch()
  const { busy, failure, send } = useSend('returnItem', ['listPulls', 'listHolds'])
  const [last, setLast] = useState<ReturnAnswer | null>(null)
  async function scan(item: string): Promise<boolean> {
    const done = await send({ body: { item, ...(branch === undefined ? {} : { branch: branch.code }) } })
    setLast(done === null ? null : done.body)
    return done !== null
  }
  return { busy, last, failure, scan }
}

/** The field that a scanner types into, and one line that says what became of the last item. */
export function ScanField({ scanBack, label }: { readonly scanBack: ScanBack; readonly label: string }) {
  const say = useWords(holdsWords)
  const form = useRef<HTMLFormElement>(null)
  const allowed = useHas('return.create')
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const input = event.currentTarget.elements.namedItem('item')
    if (!(input instanceof HTMLInputElement)) return
    const item = input.value.trim()
    if (item === '' || scanBack.busy) return
    const isDone = await scanBack.scan(item)
    // What was not taken stays to be mended; the next scan writes over it.
    if (isDone) input.value = ''
    else input.select()
    input.focus()
  }
  if (!allowed) return null
  return (
    <form className="scan-back" ref={form} onSubmit={submit} noValidate>
      <Field label={label} help={say.scanHelp} name="item" autoComplete="off" autoCapitalize="none" />
      <Button type="submit" busy={scanBack.busy} busyLabel={say.scanning}>
        {say.scanSend}
      </Button>
      <div className="scan-result" aria-live="assertive">
        {scanBack.last === null ? null : <WhereTo answer={scanBack.last} />}
      </div>
      <FailureNote failure={scanBack.failure} />
    </form>
  )
}

const LOOKS: Readonly<Record<string, string>> = { 'hold-shelf': 'ok', repair: 'soon', transit: 'info' }

function WhereTo({ answer }: { readonly answer: ReturnAnswer }) {
  const say = useWords(holdsWords)
  const { day } = useSay()
  const branchName = useBranchName()
  const { to, hold, item } = answer
  const [kind = '', branch = ''] = to.split(':', 2)
  const where = {
    'hold-shelf': hold === undefined ? say.toHoldShelf : say.toShelfFor(hold.patron),
    transit: say.toBranch(branchName(branch)),
    shelf: say.toOwnShelf,
    repair: say.toRepair,
    processing: say.toProcessing,
  }[kind]
  return (
    <p className={`where where--${LOOKS[kind] ?? 'plain'}`}>
      {hold?.slot == null ? null : (
        <span className="where-slot">
          <span className="cap">{say.slot}</span> <b className="song ok">{hold.slot}</b>
        </span>
      )}
      <strong>{where ?? to}</strong>
      <span className="cap">{item}</span>
      {hold?.until == null ? null : <span className="cap">{say.keepUntil(day(hold.until))}</span>}
    </p>
  )
}
