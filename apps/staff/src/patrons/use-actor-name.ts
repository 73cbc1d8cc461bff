import { useMe } from '../session/use-me.ts'
import { useWords } from '../words/language.ts'
import { patronsWords } from './words.ts'

const STAFF = 'staff:'

/** Who did something: by name where the server tells it, by number where only the record's word is known. */
export function useActorName(): (actor: string, name?: string) => string {
  const say = useWords(patronsWords)
  const me = useMe()
  return (actor, name) => {
    if (!actor.startsWith(STAFF)) return name ?? actor
    const id = actor.slice(STAFF.length)
    return id === me?.id ? say.self : (name ?? say.staffNumber(id))
  }
}
