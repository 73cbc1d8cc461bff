import type { RegistrationBody } from '@wenyuan/contract'
import { useState } from 'react'
import { useAct } from '../../api/act.ts'
import { callServer, troubleOf } from '../../api/server.ts'
import { useTroubleText } from '../../api/trouble-text.ts'
import { go } from '../../navigation.ts'
import { MIN_PIN_LENGTH } from '../../session/pin-limits.ts'
import { beginSession } from '../../session/session.ts'
import { showToast } from '../../ui/toast.tsx'
import { useWords } from '../../words/use-words.ts'

export const MAX_NAME_LENGTH = 200
export const MAX_PHONE_LENGTH = 64
const PHONE = /^\+?[\d -]{5,}$/

type Name = 'name' | 'phone' | 'pin' | 'again'
type Typed = Readonly<Record<Name, string>>
type Wrong = Partial<Record<Name, string>>

/** What was typed stays, whatever comes back. `ticket`: the WeChat account to bind. */
export function useRegistration(ticket: string | null) {
  const { register, settings } = useWords()
  const textOf = useTroubleText()
  const [typed, setTyped] = useState<Typed>({ name: '', phone: '', pin: '', again: '' })
  const [wrong, setWrong] = useState<Wrong>({})
  const { busy, act } = useAct((key, body: RegistrationBody) => callServer('register', { body, key }))

  function faultOf({ name, phone, pin, again }: Typed): Wrong | null {
    if (name.trim() === '') return { name: register.missingName }
    if (!PHONE.test(phone.trim())) return { phone: register.wrongPhone }
    if (pin.length < MIN_PIN_LENGTH) return { pin: settings.pinShort(MIN_PIN_LENGTH) }
    return pin === again ? null : { again: settings.pinDiffers }
  }

  async function submit(): Promise<void> {
    const fault = faultOf(typed)
    setWrong(fault ?? {})
    if (fault !== null) return
    const { name, phone, pin } = typed
    const body = { name: name.trim(), phone: phone.trim(), pin, ...(ticket === null ? {} : { bindingTicket: ticket }) }
    const result = await act(body)
    if (result === null) return
    if (result.ok) {
      beginSession(result.body)
      showToast({ kind: 'done', text: register.done(result.body.patron.card) })
      go({ page: 'mine' })
    } else {
      const isTooMany = troubleOf(result.problem) === 'too-many'
      setWrong({ again: isTooMany ? register.tooMany : textOf(result.problem) })
    }
  }
  return { typed, wrong, busy, submit, type: (name: Name, text: string) => setTyped({ ...typed, [name]: text }) }
}
