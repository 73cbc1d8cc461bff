import './parties.css'
import type { MembersView, PatronView } from '@wenyuan/contract'
import { useState } from 'react'
import { refusalOf } from '../holds/verdict.ts'
import { Button } from '../ui/button.tsx'
import { useWords } from '../words/language.ts'
import { AddMembers } from './add-members.tsx'
import { MembersTable } from './members-table.tsx'
import { PartyLink } from './party-link.tsx'
import { SetResponsible } from './set-responsible.tsx'
import { isGroup, useMembers } from './use-members.ts'
import { partiesWords } from './words.ts'

/** Of a group: who answers for it, its members, and what each of them has. For others see GroupStart. */
export function GroupMembers({ patron }: { readonly patron: PatronView }) {
  const view = useMembers(patron).data
  return view === undefined || !isGroup(view) ? null : <Members patron={patron} view={view} />
}

type Props = { readonly patron: PatronView; readonly view: MembersView }

function Members({ patron, view }: Props) {
  const say = useWords(partiesWords)
  const refused = view.may?.change === undefined ? say.needsWrite : refusalOf(view.may.change)
  return (
    <section className="panel" aria-label={say.members}>
      <header className="panel-head">
        <h2>{say.members}</h2>
        <span className="cap grow">{say.membersCount(view.members.length)}</span>
        <Responsible patron={patron} view={view} refused={refused} />
      </header>
      {refused === undefined ? <AddMembers patron={patron} /> : null}
      <MembersTable patron={patron} view={view} mayChange={refused === undefined} />
    </section>
  )
}

function Responsible({ patron, view: { responsible }, refused }: Props & { readonly refused: string | undefined }) {
  const say = useWords(partiesWords)
  const [isChanging, setChanging] = useState(false)
  return (
    <>
      <span className="cap">{say.responsible}</span>
      {responsible === null ? <span className="soon">{say.noResponsible}</span> : <PartyLink party={responsible} />}
      <Button look="bare" reason={refused} onClick={() => setChanging(true)}>
        {say.changeResponsible}
      </Button>
      {isChanging ? (
        <SetResponsible patron={patron} card={responsible?.card ?? ''} onClose={() => setChanging(false)} />
      ) : null}
    </>
  )
}

/** What makes a patron a group: a first person who answers for it. A patron with a birthday is a person. */
export function GroupStart({ patron }: { readonly patron: PatronView }) {
  const say = useWords(partiesWords)
  const view = useMembers(patron).data
  const [isStarting, setStarting] = useState(false)
  if (view === undefined || isGroup(view) || patron.born !== null) return null
  return (
    <section className="panel" aria-label={say.makeGroup}>
      <header className="panel-head">
        <h2 className="grow">{say.makeGroup}</h2>
        <Button
          look="bare"
          reason={view.may?.change === undefined ? say.needsWrite : refusalOf(view.may.change)}
          onClick={() => setStarting(true)}
        >
          {say.responsible}
        </Button>
      </header>
      <p className="panel-body cap">{say.makeGroupNote}</p>
      {isStarting ? <SetResponsible patron={patron} card="" onClose={() => setStarting(false)} /> : null}
    </section>
  )
}
