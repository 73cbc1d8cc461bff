import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { go } from '../../navigation.ts'
import { Box } from '../../platform/elements'
import { useLibrary } from '../../session/library.ts'
import { MAX_PIN_LENGTH, MIN_PIN_LENGTH } from '../../session/pin-limits.ts'
import '../../style/own.css'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Page } from '../../ui/page.tsx'
import { Empty } from '../../ui/states.tsx'
import { useWords } from '../../words/use-words.ts'
import { MAX_NAME_LENGTH, MAX_PHONE_LENGTH, useRegistration } from './use-registration.ts'

/** Where the library lets readers give themselves a card. */
export default function RegisterPage(): ReactNode {
  const words = useWords().register
  const ticket = useRouter().params['ticket'] ?? null
  const { view } = useLibrary()
  return (
    <Page title={words.title}>
      {view !== null && !view.features.selfRegistration ? (
        <Empty title={words.closed} text={words.closedText} act={<Places />} />
      ) : (
        <RegistrationForm ticket={ticket} />
      )}
    </Page>
  )
}

function Places(): ReactNode {
  const words = useWords().nearby
  return <Button onPress={() => go({ page: 'nearby' })}>{words.title}</Button>
}

function RegistrationForm({ ticket }: { readonly ticket: string | null }): ReactNode {
  const words = useWords()
  const { register, settings } = words
  const { typed, wrong, busy, type, submit } = useRegistration(ticket)
  const common = (name: keyof typeof typed) => ({
    // Pages under another stay in the document: an id is one of the whole app.
    id: `register-${name}`,
    value: typed[name],
    wrong: wrong[name] ?? null,
    onInput: (text: string) => type(name, text),
    onConfirm: () => void submit(),
  })
  const secret = { kind: 'secret', maxLength: MAX_PIN_LENGTH, autoComplete: 'new-password' } as const
  return (
    <>
      <Box as="p" className="cap">
        {register.intro}
        {ticket !== null && register.bindNote}
      </Box>
      <Box as="form" className="narrow">
        <Field
          {...common('name')}
          label={register.name}
          help={register.nameHelp}
          maxLength={MAX_NAME_LENGTH}
          autoComplete="name"
        />
        <Field
          {...common('phone')}
          label={register.phone}
          help={register.phoneHelp}
          kind="digits"
          maxLength={MAX_PHONE_LENGTH}
          autoComplete="tel"
        />
        <Field {...common('pin')} {...secret} label={register.pin} help={settings.pinNewHelp(MIN_PIN_LENGTH)} />
        <Field {...common('again')} {...secret} label={register.pinAgain} />
        <Box className="sheet__acts">
          <Button look="main" wide busy={busy && register.busy} onPress={() => void submit()}>
            {register.submit}
          </Button>
        </Box>
      </Box>
    </>
  )
}
