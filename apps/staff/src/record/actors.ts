import { useAsk } from '../api/use-ask.ts'
import { useHas, useMe } from '../session/use-me.ts'
import type { Option } from '../ui/choice.tsx'
import { useWords } from '../words/language.ts'
import { partsOf } from './subject.ts'
import { recordWords } from './words.ts'

const MINUTE_MS = 60_000

/** Who did it. Names of staff are known to those who keep the accounts, and one's own; anybody else is a number. */
export function useActors(): { readonly known: readonly Option[]; readonly nameOf: (actor: string) => string } {
  const words = useWords(recordWords)
  const me = useMe()
  const mayList = useHas('staff.write')
  const staff =
    useAsk('listStaff', { query: { limit: 200 } }, { enabled: mayList, staleMs: MINUTE_MS }).data?.items ?? []
  const names = new Map(staff.map(({ id, name }) => [id, name]))
  if (me !== null && me !== undefined) names.set(me.id, words.me(me.name))
  const jobs = Object.entries(words.actors.jobs).map(([job, label]) => ({ value: `system:${job}`, label }))
  return {
    known: [...[...names].map(([id, label]) => ({ value: `staff:${id}`, label })), ...jobs],
    nameOf: (actor) => {
      const { kind, id } = partsOf(actor)
      if (kind === 'staff') return names.get(id) ?? words.actors.staff(id)
      if (kind === 'system') return words.actors.jobs[id] ?? words.actors.system(id)
      if (kind === 'reader') return words.actors.reader(id)
      return kind === 'machine' ? words.actors.machine(id) : actor
    },
  }
}
