import { type FormEvent, useState } from 'react'
import { useHas } from '../session/use-me.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { Icon } from '../ui/icon.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import { permissionNames } from '../words/permission-names.ts'
import { changeDesk, useDesk } from './desk-state.ts'
import { useLibraryClock } from './library-clock.ts'
import { sayCountedFrom, sayWhen } from './say-time.ts'
import { type DeskWords, deskWords } from './words.ts'

/** What time returns count from: quiet while it is now, ochre while it is another. */
export function BackdateChip() {
  const words = useWords(deskWords)
  const language = useLanguage()
  const clock = useLibraryClock()
  const { effectiveAt } = useDesk()
  const names = useWords(permissionNames)
  const mayBackdate = useHas('return.backdate')
  if (clock === null) return null
  if (effectiveAt !== null) {
    const when = sayCountedFrom(effectiveAt, clock.today, language, words)
    return (
      <span className="backdated" data-tour="time">
        <Icon name="clock" size={16} />
        <span>{words.backdateOn(when)}</span>
        <Button onClick={() => changeDesk({ effectiveAt: null })}>{words.backdateOff}</Button>
      </span>
    )
  }
  return (
    <span className="now" data-tour="time">
      <span className="cap hide-tablet">{words.now(sayWhen(clock.at(), clock.today, language))}</span>
      <Button
        look="bare"
        reason={mayBackdate ? undefined : words.needsPermission(names['return.backdate'])}
        onClick={() => changeDesk({ dialog: 'backdate' })}
      >
        {words.backdate}
      </Button>
    </span>
  )
}

export function BackdateDialog() {
  const words = useWords(deskWords)
  const clock = useLibraryClock()
  const [fault, setFault] = useState<string>()
  const close = () => changeDesk({ dialog: null })
  if (clock === null) return null

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const day = String(form.get('day') ?? '')
    const time = String(form.get('time') ?? '')
    const now = clock?.at() ?? ''
    const wrong = faultOf(day, time, now, words)
    setFault(wrong)
    if (wrong === undefined)
      changeDesk({ dialog: null, effectiveAt: time === '' ? day : `${day}T${time}:00${now.slice(19)}` })
  }

  return (
    <Dialog title={words.backdateTitle} onClose={close}>
      <p className="dialog-note">{words.backdateNote}</p>
      <form onSubmit={submit} noValidate className="form-rows">
        <Field
          label={words.backdateDay}
          name="day"
          type="date"
          max={clock.today}
          defaultValue={dayBefore(clock.today)}
          error={fault}
          autoFocus
        />
        <Field label={words.backdateTime} name="time" type="time" />
        <div className="dialog-actions">
          <Button look="main" type="submit">
            {words.backdateSet}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function faultOf(day: string, time: string, now: string, words: DeskWords): string | undefined {
  if (day === '') return words.backdateEmpty
  return `${day}T${time === '' ? '00:00' : time}` > now.slice(0, 16) ? words.backdateFuture : undefined
}

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - 1)
  return date.toISOString().slice(0, 10)
}
