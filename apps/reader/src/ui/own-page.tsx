import type { ReactNode } from 'react'
import { addressOf, go } from '../navigation.ts'
import { type Patron, usePatron, useSession } from '../session/session.ts'
import { useWords } from '../words/use-words.ts'
import { Button } from './button.tsx'
import { Page, type PageProps } from './page.tsx'
import { Empty } from './states.tsx'

type Props = Omit<PageProps, 'children'> & { readonly children: (patron: Patron) => ReactNode }

/** A page of a reader's own things: who is not signed in is led to do so, and comes back here. */
export function OwnPage({ children, ...page }: Props): ReactNode {
  const patron = usePatron()
  if (patron !== null) return <Page {...page}>{children(patron)}</Page>
  const { dock: _, over: __, ...rest } = page
  return (
    <Page {...rest}>
      <SignInFirst />
    </Page>
  )
}

export function SignInFirst(): ReactNode {
  const words = useWords()
  const session = useSession()
  return (
    <Empty
      title={words.own.signInTitle}
      text={session.kind === 'ended' ? words.signIn.ended : words.own.signInText}
      act={
        <Button look="main" href={addressOf({ page: 'sign-in' })} onPress={() => go({ page: 'sign-in' })}>
          {words.signIn.title}
        </Button>
      }
    />
  )
}
