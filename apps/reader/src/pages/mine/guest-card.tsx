import type { ReactNode } from 'react'
import { addressOf, go } from '../../navigation.ts'
import { Box } from '../../platform/elements'
import { useLibrary } from '../../session/library.ts'
import { useSession } from '../../session/session.ts'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words/use-words.ts'

export function GuestCard(): ReactNode {
  const words = useWords()
  const { view } = useLibrary()
  const session = useSession()
  const { mine, signIn } = words
  return (
    <Box as="section" className="panel guest">
      <Box as="h2" className="guest__title">
        {mine.hello}
      </Box>
      <Box as="p" className="cap">
        {session.kind === 'ended' ? signIn.ended : mine.helloText}
      </Box>
      <Box className="btns guest__acts">
        <Button look="main" href={addressOf({ page: 'sign-in' })} onPress={() => go({ page: 'sign-in' })}>
          {signIn.title}
        </Button>
        {view?.features.selfRegistration === true && (
          <Button href={addressOf({ page: 'register' })} onPress={() => go({ page: 'register' })}>
            {mine.register}
          </Button>
        )}
      </Box>
    </Box>
  )
}
