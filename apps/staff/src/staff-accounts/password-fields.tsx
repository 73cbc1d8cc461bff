import { Field } from '../ui/field.tsx'
import { useWords } from '../words/language.ts'
import { staffWords } from './words.ts'

type Props = { readonly help: string; readonly differ: boolean; readonly error: string | undefined }

/** Typed twice, unseen. */
export function PasswordFields({ help, differ, error }: Props) {
  const say = useWords(staffWords)
  return (
    <>
      <Field
        label={say.password}
        help={help}
        name="password"
        type="password"
        autoComplete="new-password"
        error={error}
      />
      <Field
        label={say.passwordAgain}
        name="password-again"
        type="password"
        autoComplete="new-password"
        error={differ ? say.passwordsDiffer : undefined}
      />
    </>
  )
}

/** Null: it was typed differently the second time. Empty: none was typed. */
export function passwordOf(form: FormData): string | null {
  const password = String(form.get('password') ?? '')
  return password === String(form.get('password-again') ?? '') ? password : null
}

/** Without characters that are read for one another. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const LENGTH = 14

export function makePassword(): string {
  const random = crypto.getRandomValues(new Uint32Array(LENGTH))
  return Array.from(random, (number) => LETTERS[number % LETTERS.length] ?? '').join('')
}
