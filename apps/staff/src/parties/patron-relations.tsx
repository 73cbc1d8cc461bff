import type { PatronView, RelationView } from '@wenyuan/contract'
import { useState } from 'react'
import { useAsk } from '../api/use-ask.ts'
import { useSend } from '../api/use-send.ts'
import { refusalOf } from '../holds/verdict.ts'
import { Button } from '../ui/button.tsx'
import { FailureNote } from '../ui/failure-note.tsx'
import { Failed, Loading } from '../ui/states.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { AddRelation } from './add-relation.tsx'
import { PartyLink } from './party-link.tsx'
import { partiesWords } from './words.ts'

/** Who may act for the patron, and for whom the patron may. */
export function PatronRelations({ patron }: { readonly patron: PatronView }) {
  const say = useWords(partiesWords)
  const [isAdding, setAdding] = useState(false)
  const { data, error, refetch } = useAsk('listRelations', { params: { id: patron.id } })
  return (
    <section className="panel" aria-label={say.relations}>
      <header className="panel-head">
        <h2 className="grow">{say.relations}</h2>
        <Button look="bare" reason={refusalOf(patron.may?.change)} onClick={() => setAdding(true)}>
          {say.addRelation}
        </Button>
      </header>
      {data === undefined ? (
        error === null ? (
          <Loading rows={1} />
        ) : (
          <Failed error={error} onRetry={() => void refetch()} />
        )
      ) : (
        <Relations patron={patron} relations={data.items} />
      )}
      {isAdding ? <AddRelation patron={patron} onClose={() => setAdding(false)} /> : null}
    </section>
  )
}

type ListProps = { readonly patron: PatronView; readonly relations: readonly RelationView[] }

function Relations({ patron, relations }: ListProps) {
  const say = useWords(partiesWords)
  const active = relations.filter((relation) => relation.active)
  const former = relations.filter((relation) => !relation.active)
  const sides = [
    { label: say.actsForThem, rows: active.filter(({ of }) => of.id === patron.id) },
    { label: say.theyActFor, rows: active.filter(({ by }) => by.id === patron.id) },
  ].filter(({ rows }) => rows.length > 0)
  return (
    <>
      {active.length === 0 ? <p className="panel-body cap">{say.noRelations}</p> : null}
      {sides.map(({ label, rows }) => (
        <div key={label}>
          <h3 className="side-label cap">{label}</h3>
          <ul>
            {rows.map((relation) => (
              <RelationRow key={relation.id} patron={patron} relation={relation} />
            ))}
          </ul>
        </div>
      ))}
      {former.length === 0 ? null : (
        <details className="side-more">
          <summary>{say.formerRelations(former.length)}</summary>
          <ul>
            {former.map((relation) => (
              <RelationRow key={relation.id} patron={patron} relation={relation} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function RelationRow({ patron, relation }: { readonly patron: PatronView; readonly relation: RelationView }) {
  const say = useWords(partiesWords)
  const { date } = useSay()
  const { busy, failure, send } = useSend('endRelation', ['listRelations'])
  const { id, kind, by, of, until, endedAt, active, note, may } = relation
  const other = by.id === patron.id ? of : by
  const term = until === null ? say.noTerm : say.until(date(until))
  const state = active ? term : endedAt === null ? `${say.over}　${term}` : say.endedAt(date(endedAt))
  async function end() {
    const done = await send({ params: { id: of.id, relationId: id } })
    if (done !== null) toast({ text: say.ended })
  }
  return (
    <li className="side-row">
      <div className="grow">
        <PartyLink party={other} />
        <p className="cap">
          {say.kind[kind]}　{state}
        </p>
        {note === null ? null : <p className="cap long">{note}</p>}
      </div>
      {may?.end === undefined ? null : (
        <Button
          look="bare"
          aria-label={say.endOf(say.kind[kind], other.name)}
          busy={busy}
          busyLabel={say.ending}
          onClick={end}
        >
          {say.end}
        </Button>
      )}
      <FailureNote failure={failure} />
    </li>
  )
}
