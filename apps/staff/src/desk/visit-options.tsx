import { useAsk } from '../api/use-ask.ts'
import { Button } from '../ui/button.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import type { Reader } from './answer.ts'
import { changeDesk, type DeskDialog, useDesk } from './desk-state.ts'
import { PLAIN_TERMS } from './terms.ts'
import { visitWords } from './visit-words.ts'

/** What is unlike the plain way in this visit: quiet while nothing is, ochre where something is set. */
export function VisitOptions({ reader }: { readonly reader: Reader }) {
  const say = useWords(visitWords)
  const { day } = useSay()
  const { terms, identity } = useDesk()
  const isGroup = (useAsk('getMembers', { params: { id: reader.id } }).data?.members.length ?? 0) > 0
  const { member, fetchedBy, temporary } = terms
  return (
    <fieldset className="visit">
      <legend className="sr-only">{say.visit}</legend>
      {isGroup ? (
        <Option
          dialog="member"
          label={say.member}
          isSet={member === null ? null : say.memberIs(member.name)}
          clear={() => changeDesk({ terms: { ...terms, member: PLAIN_TERMS.member } })}
        />
      ) : null}
      <Option
        dialog="fetch"
        label={say.fetch}
        isSet={fetchedBy === null ? null : say.fetchIs(fetchedBy.name)}
        clear={() => changeDesk({ terms: { ...terms, fetchedBy: PLAIN_TERMS.fetchedBy } })}
      />
      <Option
        dialog="temporary"
        label={say.temporary}
        isSet={temporary === null ? null : say.temporaryIs(day(temporary.due))}
        clear={() => changeDesk({ terms: { ...terms, temporary: PLAIN_TERMS.temporary } })}
      />
      <Option
        dialog="identity"
        label={say.identity}
        isSet={identity === null ? null : say.identityIs(identity.name, identity.last4)}
        clear={() => changeDesk({ identity: null })}
      />
    </fieldset>
  )
}

type OptionProps = {
  readonly dialog: DeskDialog
  readonly label: string
  /** What it is set to, in words. */
  readonly isSet: string | null
  readonly clear: () => void
}

function Option({ dialog, label, isSet, clear }: OptionProps) {
  const say = useWords(visitWords)
  if (isSet === null) {
    return (
      <Button look="bare" onClick={() => changeDesk({ dialog })}>
        {label}
      </Button>
    )
  }
  return (
    <span className="visit-set">
      <span className="grow long">{isSet}</span>
      <Button look="bare" aria-label={say.offOf(label)} onClick={clear}>
        {say.off}
      </Button>
    </span>
  )
}
