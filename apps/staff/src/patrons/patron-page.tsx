import './patrons.css'
import { Link, useParams } from '@tanstack/react-router'
import type { PatronView } from '@wenyuan/contract'
import { useState } from 'react'
import { useAsk } from '../api/use-ask.ts'
import { refusalOf } from '../holds/verdict.ts'
import { GroupMembers, GroupStart } from '../parties/group-members.tsx'
import { PatronConsents } from '../parties/patron-consents.tsx'
import { PatronCredit } from '../parties/patron-credit.tsx'
import { PatronGroups } from '../parties/patron-groups.tsx'
import { PatronRelations } from '../parties/patron-relations.tsx'
import { useHas } from '../session/use-me.ts'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { Empty, Failed, Loading } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { EditPatron } from './edit-patron.tsx'
import { PatronAccount } from './patron-account.tsx'
import { PatronBlocks } from './patron-blocks.tsx'
import { PatronCards } from './patron-cards.tsx'
import { PatronFacts } from './patron-facts.tsx'
import { PatronHistory } from './patron-history.tsx'
import { PatronHolds } from './patron-holds.tsx'
import { PatronLoans } from './patron-loans.tsx'
import { PatronStanding } from './patron-standing.tsx'
import { patronsWords } from './words.ts'

const NOT_FOUND = 404

export default function PatronPage() {
  const say = useWords(patronsWords)
  const { id } = useParams({ from: '/patrons/$id' })
  const mayRead = useHas('patron.read')
  const { data, error, refetch } = useAsk('getPatron', { params: { id } }, { enabled: mayRead })
  return (
    <Page
      title={data?.name ?? say.title}
      needs="patron.read"
      actions={data === undefined ? undefined : <PatronActions patron={data} />}
    >
      {data !== undefined ? (
        <Patron patron={data} />
      ) : error === null ? (
        <Loading />
      ) : error.status === NOT_FOUND || error.status === 400 ? (
        <Empty title={say.notThere}>
          <Link className="btn" to="/patrons">
            {say.toList}
          </Link>
        </Empty>
      ) : (
        <Failed error={error} onRetry={() => void refetch()} />
      )}
    </Page>
  )
}

function PatronActions({ patron }: { readonly patron: PatronView }) {
  const say = useWords(patronsWords)
  const [isEditing, setEditing] = useState(false)
  const mayReadRecord = useHas('event.read')
  return (
    <>
      <Link className="btn btn--bare" to="/patrons">
        {say.toList}
      </Link>
      {mayReadRecord ? (
        <Link className="btn" to="/record" search={{ q: `patron:${patron.id}` }}>
          {say.record}
        </Link>
      ) : null}
      <Button look="main" reason={refusalOf(patron.may?.change)} onClick={() => setEditing(true)}>
        {say.edit}
      </Button>
      {isEditing ? <EditPatron patron={patron} onClose={() => setEditing(false)} /> : null}
    </>
  )
}

/** Work at the left, who it is at the right. */
function Patron({ patron }: { readonly patron: PatronView }) {
  return (
    <div className="split">
      <div>
        <PatronStanding patron={patron} />
        <GroupMembers patron={patron} />
        <PatronLoans patron={patron} />
        <PatronHolds patron={patron} />
        <PatronAccount patron={patron} />
        <PatronCredit patron={patron} />
        <PatronHistory patron={patron} />
      </div>
      <div>
        <PatronFacts patron={patron} />
        <PatronCards patron={patron} />
        <PatronBlocks patron={patron} />
        <PatronRelations patron={patron} />
        <PatronGroups patron={patron} />
        <GroupStart patron={patron} />
        <PatronConsents patron={patron} />
      </div>
    </div>
  )
}
