import { useMe } from '../session/use-me.ts'
import { useWords } from '../words/language.ts'
import { patronsWords } from './words.ts'

const STAFF = 'staff:'

/** Who did something, as the record names people: by number, because only an administrator sees the staff list. */
export function useActorName(): (actor: string) => string {
  const say = useWords(patronsWords)
  const me = useMe()
  return (actor) => {
    if (!actor.startsWith(STAFF)) return actor
    const id = actor.slice(STAFF.length)
    return id === me?.id ? say.self : say.staffNumber(id)
  }
}
