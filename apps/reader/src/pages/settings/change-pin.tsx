import { type ReactNode, useState } from 'react'
import { useAct } from '../../api/act.ts'
import { callServer } from '../../api/server.ts'
import { useTroubleText } from '../../api/trouble-text.ts'
import { go } from '../../navigation.ts'
import { Box } from '../../platform/elements'
import { MAX_PIN_LENGTH, MIN_PIN_LENGTH } from '../../session/pin-limits.ts'
import { useSession } from '../../session/session.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Head } from '../../ui/head.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useWords } from '../../words/use-words.ts'

type Name = 'pin' | 'newPin' | 'again'
type Typed = Readonly<Record<Name, string>>
type Wrong = Partial<Record<Name, string>>

const empty: Typed = { pin: '', newPin: '', again: '' }

export function ChangePin(): ReactNode {
  const words = useWords().settings
  const { typed, wrong, busy, type, submit } = usePinForm()
  const field = (name: Name, label: string, help: string, autoComplete: string) => (
    <Field
      // Pages under another stay in the document: an id is one of the whole app.
      id={`change-${name}`}
      label={label}
      help={help}
      wrong={wrong[name] ?? null}
      kind="secret"
      value={typed[name]}
      onInput={(text) => type(name, text)}
      onConfirm={() => void submit()}
      maxLength={MAX_PIN_LENGTH}
      autoComplete={autoComplete}
    />
  )
  return (
    <Box as="section">
      <Head title={words.pin} />
      <Box as="form" className="narrow">
        {field('pin', words.pinOld, '', 'current-password')}
        {field('newPin', words.pinNew, words.pinNewHelp(MIN_PIN_LENGTH), 'new-password')}
        {field('again', words.pinAgain, '', 'new-password')}
        <SessionEnded />
        <Box className="sheet__acts">
          <Button busy={busy && words.pinSaving} onPress={() => void submit()}>
            {words.pinSave}
          </Button>
        </Box>
      </Box>
    </Box>
  )
}

function SessionEnded(): ReactNode {
  const words = useWords().signIn
  if (useSession().kind !== 'ended') return null
  return (
    <Box className="send-problem" role="alert">
      <Box className="grow late">{words.ended}</Box>
      <Button look="small" onPress={() => go({ page: 'sign-in' })}>
        {words.title}
      </Button>
    </Box>
  )
}

/** What was typed stays until it was taken. */
function usePinForm() {
  const words = useWords().settings
  const textOf = useTroubleText()
  const [typed, setTyped] = useState(empty)
  const [wrong, setWrong] = useState<Wrong>({})
  const { busy, act } = useAct((_key, body: { pin: string; newPin: string }) => callServer('changeOwnPin', { body }))

  function faultOf({ pin, newPin, again }: Typed): Wrong | null {
    if (pin === '') return { pin: words.pinMissing }
    if (newPin.length < MIN_PIN_LENGTH) return { newPin: words.pinShort(MIN_PIN_LENGTH) }
    if (newPin === pin) return { newPin: words.pinSame }
    return newPin === again ? null : { again: words.pinDiffers }
  }

  async function submit(): Promise<void> {
    const fault = faultOf(typed)
    setWrong(fault ?? {})
    if (fault !== null) return
    const { pin, newPin } = typed
    const result = await act({ pin, newPin })
    if (result === null) return
    if (result.ok) {
      setTyped(empty)
      showToast({ kind: 'done', text: words.pinDone })
    } else if (result.status === 401) setWrong({})
    else if (result.status === 422) setWrong({ pin: words.pinWrong })
    else setWrong({ pin: textOf(result.problem) })
  }
  return { typed, wrong, busy, submit, type: (name: Name, text: string) => setTyped({ ...typed, [name]: text }) }
}
