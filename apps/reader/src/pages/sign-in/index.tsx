import { type ReactNode, useState } from 'react'
import { useAct } from '../../api/act.ts'
import { callServer, troubleOf } from '../../api/server.ts'
import { go, goBack } from '../../navigation.ts'
import { Box } from '../../platform/elements'
import { useLibrary } from '../../session/library.ts'
import { beginSession, useSession } from '../../session/session.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Page } from '../../ui/page.tsx'
import { useWords } from '../../words/use-words.ts'
import { WechatSignIn } from './wechat-sign-in'

const MAX_CARD_LENGTH = 64
const MAX_PIN_LENGTH = 32

/** What was typed stays, whatever comes back. `bindingTicket`: the WeChat account that the card is to be bound to. */
function useSignInForm(bindingTicket: string | null) {
  const words = useWords()
  const [card, setCard] = useState('')
  const [pin, setPin] = useState('')
  const [wrong, setWrong] = useState<{ card?: string; pin?: string }>({})
  const { busy, act } = useAct((_key, body: { card: string; pin: string }) =>
    callServer('signInReader', { body: { ...body, ...(bindingTicket === null ? {} : { bindingTicket }) } }),
  )

  async function submit(): Promise<void> {
    const typed = card.trim()
    if (typed === '') return setWrong({ card: words.signIn.missingCard })
    if (pin === '') return setWrong({ pin: words.signIn.missingPin })
    setWrong({})
    const result = await act({ card: typed, pin })
    if (result === null) return
    if (result.ok) {
      beginSession(result.body)
      goBack()
    } else if (result.status === 401 || result.status === 400) setWrong({ pin: words.signIn.wrong })
    else {
      const trouble = troubleOf(result.problem)
      setWrong({ pin: trouble === 'other' ? result.problem.title : words.trouble[trouble].text })
    }
  }
  return { card, setCard, pin, setPin, wrong, busy, submit }
}

export default function SignInPage(): ReactNode {
  const words = useWords().signIn
  const session = useSession()
  const [ticket, setTicket] = useState<string | null>(null)
  const { card, setCard, pin, setPin, wrong, busy, submit } = useSignInForm(ticket)
  return (
    <Page title={words.title}>
      <Box as="h2" className="big">
        {words.welcome}
      </Box>
      <Box as="p" className="cap">
        {ticket !== null ? words.bind : session.kind === 'ended' ? words.ended : words.invite}
      </Box>
      <Box as="form">
        <Field
          id="card"
          label={words.card}
          help={words.cardHelp}
          wrong={wrong.card ?? null}
          value={card}
          onInput={setCard}
          maxLength={MAX_CARD_LENGTH}
          autoComplete="username"
        />
        <Field
          id="pin"
          label={words.pin}
          help={words.pinHelp}
          wrong={wrong.pin ?? null}
          kind="secret"
          value={pin}
          onInput={setPin}
          onConfirm={() => void submit()}
          maxLength={MAX_PIN_LENGTH}
          autoComplete="current-password"
        />
      </Box>
      <Box className="stack">
        <Button look="main" wide onPress={() => void submit()} busy={busy && words.busy}>
          {words.submit}
        </Button>
        {ticket === null && <WechatSignIn onTicket={setTicket} />}
        <RegisterInstead ticket={ticket} />
        <Button look="bare" wide onPress={() => go({ page: 'home' })}>
          {words.look}
        </Button>
      </Box>
    </Page>
  )
}

/** Who has no card yet gets one here, where the library lets readers do so; a WeChat account is bound with it. */
function RegisterInstead({ ticket }: { readonly ticket: string | null }): ReactNode {
  const words = useWords().mine
  const { view } = useLibrary()
  if (view?.features.selfRegistration !== true) return null
  return (
    <Button wide onPress={() => go({ page: 'register', ...(ticket === null ? {} : { ticket }) })}>
      {words.register}
    </Button>
  )
}
