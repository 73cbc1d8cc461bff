import type { WaiverView } from '@wenyuan/contract'
import { useActorName } from '../patrons/use-actor-name.ts'
import { WaiverFacts } from '../patrons/waiver-to-decide.tsx'
import { patronsWords } from '../patrons/words.ts'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'

/** What became of a waiver, who said so and when; `isNamed`: with whom it was for. */
export function DecidedWaiver({
  waiver,
  isNamed = false,
}: {
  readonly waiver: WaiverView
  readonly isNamed?: boolean
}) {
  const say = useWords(patronsWords)
  const { day } = useSay()
  const actorName = useActorName()
  const { status, decidedAt, decidedBy, decidedByName, note } = waiver
  return (
    <div className="pending-one">
      <WaiverFacts waiver={waiver} isNamed={isNamed} />
      {decidedAt === null || decidedBy === null ? null : (
        <p className="cap">
          {say.decidedBy(say.waiverStatus[status], actorName(decidedBy, decidedByName), day(decidedAt))}
        </p>
      )}
      {note === null ? null : <p className="long">{note}</p>}
    </div>
  )
}
