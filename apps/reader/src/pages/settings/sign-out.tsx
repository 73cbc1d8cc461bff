import { type ReactNode, useState } from 'react'
import { go } from '../../navigation.ts'
import { Box } from '../../platform/elements'
import { type Patron, signOut } from '../../session/session.ts'
import { unread } from '../../session/unread.ts'
import { Button } from '../../ui/button.tsx'
import { Head } from '../../ui/head.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useWords } from '../../words/use-words.ts'

export function SignOut({ patron }: { readonly patron: Patron }): ReactNode {
  const words = useWords().settings
  const [busy, setBusy] = useState(false)

  async function leave(): Promise<void> {
    setBusy(true)
    await signOut()
    unread.set(0)
    showToast({ kind: 'done', text: words.signedOut })
    go({ page: 'mine' })
  }

  return (
    <Box as="section">
      <Head title={words.account} />
      <Box as="p" className="cap">
        {words.signedInAs(patron.name, patron.card)}
      </Box>
      <Box className="sheet__acts narrow">
        <Button look="stop" busy={busy && words.signingOut} onPress={() => void leave()}>
          {words.signOut}
        </Button>
      </Box>
    </Box>
  )
}
