import { useState } from 'react'
import { useBranch } from '../session/branch.ts'
import { chooseDesk, type Till, useTill } from '../session/till.ts'
import { Field } from '../ui/field.tsx'
import { useWords } from '../words/language.ts'
import { accountsWords } from './words.ts'

/** Told before anything is sent, because the name goes into every address here. */
const MAX_DESK_LENGTH = 40

/** This desk and its name: where the branch is, the bar says. */
export function DeskChoice() {
  const say = useWords(accountsWords)
  const { desk = '' } = useTill()
  const [typed, setTyped] = useState(desk)
  const isTooLong = typed.trim().length > MAX_DESK_LENGTH
  return (
    <form className="till-place" onSubmit={(event) => event.preventDefault()}>
      <Field
        label={say.desk}
        help={say.deskHelp}
        value={typed}
        autoComplete="off"
        error={isTooLong ? say.deskTooLong(MAX_DESK_LENGTH) : undefined}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={() => isTooLong || chooseDesk(typed.trim())}
        onKeyDown={({ key }) => {
          if (key === 'Enter' && !isTooLong) chooseDesk(typed.trim())
        }}
      />
    </form>
  )
}

/** `总馆`, `总馆　2`: where the money lies. */
export function useTillName({ desk }: Till): string {
  const branch = useBranch()?.name ?? ''
  return desk === undefined ? branch : `${branch}　${desk}`
}
