import type { PartyView } from '@wenyuan/contract'
import { useAsk } from '../api/use-ask.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Empty, Failed, Loading } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import type { Reader } from './answer.ts'
import { changeDesk, useDesk } from './desk-state.ts'
import { IdentityDialog } from './identity-dialog.tsx'
import { TemporaryDialog } from './temporary-dialog.tsx'
import { visitWords } from './visit-words.ts'

type Props = { readonly reader: Reader; readonly which: 'member' | 'fetch' | 'temporary' | 'identity' }

export default function VisitDialog({ reader, which }: Props) {
  switch (which) {
    case 'member':
      return <MemberDialog reader={reader} />
    case 'fetch':
      return <FetchDialog reader={reader} />
    case 'temporary':
      return <TemporaryDialog />
    case 'identity':
      return <IdentityDialog reader={reader} />
  }
}

const close = () => changeDesk({ dialog: null })

function MemberDialog({ reader }: { readonly reader: Reader }) {
  const say = useWords(visitWords)
  const { terms } = useDesk()
  const members = useAsk('getMembers', { params: { id: reader.id } }).data?.members ?? []
  return (
    <Dialog title={say.memberTitle} onClose={close}>
      <p className="dialog-note">{say.memberNote}</p>
      <Parties
        label={say.memberTitle}
        none={say.memberNone}
        parties={members.map((party) => ({ party, note: '' }))}
        choose={(member) => changeDesk({ dialog: null, terms: { ...terms, member } })}
      />
    </Dialog>
  )
}

/** Who has an active relation to the reader, and who answers for the group. */
function FetchDialog({ reader }: { readonly reader: Reader }) {
  const say = useWords(visitWords)
  const { date } = useSay()
  const { terms } = useDesk()
  const relations = useAsk('listRelations', { params: { id: reader.id } })
  const responsible = useAsk('getMembers', { params: { id: reader.id } }).data?.responsible ?? null
  const found = (relations.data?.items ?? []).filter(({ active, of }) => active && of.id === reader.id)
  const parties = [
    ...(responsible === null ? [] : [{ party: responsible, note: say.relation.responsible }]),
    ...found.map(({ by, kind, until }) => ({
      party: by,
      note: [say.relation[kind], until === null ? '' : say.relationUntil(date(until))].filter(Boolean).join('　'),
    })),
  ]
  return (
    <Dialog title={say.fetchTitle} onClose={close}>
      {relations.data === undefined ? (
        relations.error === null ? (
          <Loading rows={2} />
        ) : (
          <Failed error={relations.error} onRetry={() => void relations.refetch()} />
        )
      ) : parties.length === 0 ? (
        <Empty title={say.fetchNobody} note={say.fetchNobodyNote} />
      ) : (
        <>
          <p className="dialog-note">{say.fetchNote}</p>
          <Parties
            label={say.fetchTitle}
            none={say.self}
            parties={parties}
            choose={(fetchedBy) => changeDesk({ dialog: null, terms: { ...terms, fetchedBy } })}
          />
        </>
      )}
    </Dialog>
  )
}

type PartiesProps = {
  readonly label: string
  readonly none: string
  readonly parties: readonly { readonly party: PartyView; readonly note: string }[]
  readonly choose: (party: PartyView | null) => void
}

/** One press chooses: the next scan is for this one. */
function Parties({ label, none, parties, choose }: PartiesProps) {
  return (
    <ul className="visit-parties" aria-label={label}>
      <li>
        <button type="button" onClick={() => choose(null)}>
          {none}
        </button>
      </li>
      {parties.map(({ party, note }) => (
        <li key={`${party.id}-${note}`}>
          <button type="button" onClick={() => choose({ id: party.id, card: party.card, name: party.name })}>
            <b className="long">{party.name}</b>
            <span className="cap">{[party.card, note].filter(Boolean).join('　')}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
