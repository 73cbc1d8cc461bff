import { type FormEvent, useState } from 'react'
import { queryClient } from '../api/query-client.ts'
import { useAct } from '../api/use-act.ts'
import { noteSignedIn } from '../session/session-state.ts'
import type { Me } from '../session/use-me.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { uiWords } from '../ui/words.ts'
import { useWords } from '../words/language.ts'
import { shellWords } from './words.ts'

/** `same`: whose page is open: nobody else may go on with it. */
export function SignInForm({ same }: { readonly same?: Me }) {
  const words = useWords(shellWords)
  const ui = useWords(uiWords)
  const { busy, act } = useAct('signInStaff')
  const [error, setError] = useState<string | null>(null)
  const [missing, setMissing] = useState<readonly string[]>([])

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const username = String(form.get('username') ?? '').trim()
    const password = String(form.get('password') ?? '')
    const absent = [...(username === '' ? ['username'] : []), ...(password === '' ? ['password'] : [])]
    setMissing(absent)
    setError(null)
    if (absent.length > 0) return
    const result = await act({ body: { username, password } })
    if (result === null) return
    if (!result.ok) {
      setError(result.status === 0 ? ui.unreachable : (result.problem.detail ?? result.problem.title))
      return
    }
    if (same !== undefined && result.body.staff.id !== same.id) {
      setError(words.wrongPerson)
      return
    }
    noteSignedIn()
    await queryClient.invalidateQueries()
  }

  return (
    <form className="sign-in" onSubmit={submit} noValidate>
      <Field
        label={words.username}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        error={missing.includes('username') ? words.required : undefined}
        autoFocus
      />
      <Field
        label={words.password}
        name="password"
        type="password"
        autoComplete="current-password"
        error={missing.includes('password') ? words.required : undefined}
      />
      <p role="alert" className="form-error">
        {error}
      </p>
      <Button look="main" type="submit" busy={busy} busyLabel={words.signingIn}>
        {words.signIn}
      </Button>
    </form>
  )
}
