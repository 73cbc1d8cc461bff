import type { PatronView } from '@wenyuan/contract'
import { type FormEvent, useRef, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { FailureNote } from '../ui/failure-note.tsx'
import { Field } from '../ui/field.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { useChangeMembers } from './use-change-members.ts'
import { partiesWords } from './words.ts'

/** The contract's MAX_GROUP_MEMBERS. */
const MAX_MEMBERS = 1_000
const MEMBER_PATH = /^members\.(\d+)$/

/** A scanned card joins at once; a pasted list of cards as well, all or none. */
export function AddMembers({ patron }: { readonly patron: PatronView }) {
  const say = useWords(partiesWords)
  const { busy, failure, change } = useChangeMembers(patron)
  const asked = useRef<readonly string[]>([])
  const [isTooMany, setTooMany] = useState(false)
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const input = event.currentTarget.elements.namedItem('cards')
    if (!(input instanceof HTMLInputElement)) return
    const cards = input.value.split(/[\s,，、;；]+/).filter((card) => card !== '')
    setTooMany(cards.length > MAX_MEMBERS)
    if (cards.length === 0 || cards.length > MAX_MEMBERS || busy) return
    let added = 0
    const done = await change((before) => {
      const members = [...new Set([...before.members, ...cards])]
      asked.current = members
      added = members.length - before.members.length
      return { ...before, members }
    })
    if (done !== null) {
      input.value = ''
      toast({ text: say.memberAdded(added) })
    }
    input.focus()
  }
  const wrong = (failure?.problem.errors ?? []).flatMap(({ path, code, message }) => {
    const nth = MEMBER_PATH.exec(path)?.[1]
    return nth === undefined ? [] : [say.wrongCard(asked.current[Number(nth)] ?? '', say.faults[code] ?? message)]
  })
  const error = isTooMany ? say.tooManyMembers(MAX_MEMBERS) : wrong.length > 0 ? wrong.join('；') : undefined
  return (
    <form className="add-members" onSubmit={submit} noValidate>
      <Field label={say.addMembers} help={say.addMembersHelp} name="cards" error={error} autoComplete="off" />
      <Button type="submit" busy={busy} busyLabel={say.adding}>
        {say.add}
      </Button>
      {wrong.length > 0 ? null : <FailureNote failure={failure} />}
    </form>
  )
}
