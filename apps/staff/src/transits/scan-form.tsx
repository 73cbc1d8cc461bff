import type { FormEvent, ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'

type Props = {
  readonly label: string
  readonly help: string
  readonly act: string
  readonly busy?: boolean
  readonly busyLabel?: string
  /** False: it was not taken, and stays in the field to be mended. */
  readonly onScan: (code: string) => boolean | Promise<boolean>
  readonly children?: ReactNode
}

/** The field that a scanner types into, ready for the next one; what became of the last is said below it. */
export function ScanForm({ label, help, act, busy = false, busyLabel = act, onScan, children }: Props) {
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const input = event.currentTarget.elements.namedItem('code')
    if (!(input instanceof HTMLInputElement) || busy) return
    const code = input.value.trim()
    if (code === '') return
    if (await onScan(code)) input.value = ''
    else input.select()
    input.focus()
  }
  return (
    <form className="transit-scan" onSubmit={submit} noValidate>
      <Field label={label} help={help} name="code" autoComplete="off" autoCapitalize="none" />
      <Button type="submit" busy={busy} busyLabel={busyLabel}>
        {act}
      </Button>
      <div className="scan-said" aria-live="assertive">
        {children}
      </div>
    </form>
  )
}
