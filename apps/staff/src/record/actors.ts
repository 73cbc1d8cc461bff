import { useAsk } from '../api/use-ask.ts'
import { useHas, useMe } from '../session/use-me.ts'
import type { Option } from '../ui/choice.tsx'
import { useWords } from '../words/language.ts'
import { partsOf } from './subject.ts'
import { recordWords } from './words.ts'

const MINUTE_MS = 60_000

type Actors = {
  readonly known: readonly Option[]
  /** `told`: what an entry calls them. */
  readonly nameOf: (actor: string, told?: string) => string
}

/** Who did it. Whom no entry names is known to those who keep the accounts, and oneself; anybody else is a number. */
export function useActors(): Actors {
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
    nameOf: (actor, told) => {
      const { kind, id } = partsOf(actor)
      if (kind === 'staff') return names.get(id) ?? told ?? words.actors.staff(id)
      if (kind === 'system') return words.actors.jobs[id] ?? words.actors.system(id)
      if (kind === 'reader') return words.actors.reader(id)
      return kind === 'machine' ? (told ?? words.actors.machine(id)) : actor
    },
  }
}
