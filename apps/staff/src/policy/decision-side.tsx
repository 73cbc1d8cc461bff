import type { DecisionView } from '@wenyuan/contract'
import { ReasonList, StepList } from '../ui/reasons.tsx'
import { Stamp } from '../ui/stamp.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { policyWords } from './words.ts'

type Props = { readonly name: string; readonly decision: DecisionView }

/** One answer: yes or no, the day, how it came about, and every reason. */
export function DecisionSide({ name, decision }: Props) {
  const words = useWords(policyWords)
  const say = useSay()
  const { outcome, due, charge, findings, dueExplained = [], explained = [] } = decision
  const isAllowed = outcome === 'allowed'
  return (
    <section className="decision" aria-label={name}>
      <div className="decision-head">
        <div>
          <p className="cap">{name}</p>
          <p className={isAllowed ? 'decision-word ok' : 'decision-word late'}>
            {isAllowed ? words.allowed : words.refused}
          </p>
          {charge === undefined || charge === '0.00' ? null : (
            <p>
              {words.charge} {say.money(charge)}
            </p>
          )}
        </div>
        {due === undefined ? null : (
          <div className="decision-due">
            {isAllowed ? null : <span className="cap">{words.ifLifted}</span>}
            <Stamp on={due} state={isAllowed ? 'ok' : 'far'} label={words.due(say.date(due))} />
          </div>
        )}
      </div>
      {findings.length === 0 ? null : <ReasonList findings={findings} />}
      {dueExplained.length === 0 ? null : <StepList title={words.howDue} steps={dueExplained} />}
      {explained.length === 0 ? null : <StepList title={words.charge} steps={explained} />}
    </section>
  )
}
