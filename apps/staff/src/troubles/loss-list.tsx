import './troubles.css'
import type { LossView } from '@wenyuan/contract'
import { useState } from 'react'
import { useAskPages } from '../api/use-ask-pages.ts'
import { refusalOf } from '../holds/verdict.ts'
import { Button } from '../ui/button.tsx'
import { Listed } from '../ui/listed.tsx'
import { StepList } from '../ui/reasons.tsx'
import { Empty } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { ReplaceLoss } from './replace-loss.tsx'
import { TroubleFilters, useTroubleFilters } from './state-choice.tsx'
import { TroubleWho } from './trouble-who.tsx'
import { troubleWords } from './words.ts'

const STATES = ['open', 'settled', 'found'] as const

/** Lost copies: what they cost, what is unpaid, and the new copy that may stand in for it. */
export function LossList() {
  const say = useWords(troubleWords)
  const query = useTroubleFilters(STATES)
  const losses = useAskPages('listLosses', { query })
  const [replacing, setReplacing] = useState<LossView | null>(null)
  const names = { open: say.open, settled: say.settledState, found: say.foundState }
  return (
    <section className="panel" aria-label={say.lose}>
      <TroubleFilters states={STATES.map((value) => ({ value, label: names[value] }))} />
      <Listed pages={losses} empty={<Empty title={say.noLosses} note={say.noLossesNote} />}>
        {(items) => (
          <ul>
            {items.map((loss) => (
              <LossRow key={loss.loan} loss={loss} onReplace={() => setReplacing(loss)} />
            ))}
          </ul>
        )}
      </Listed>
      {replacing === null ? null : <ReplaceLoss loss={replacing} onClose={() => setReplacing(null)} />}
    </section>
  )
}

function LossRow({ loss, onReplace }: { readonly loss: LossView; readonly onReplace: () => void }) {
  const say = useWords(troubleWords)
  const { date, money } = useSay()
  const { titleText, item, patron, state, lostAt, compensation, handling, open, refundUntil, explained, may } = loss
  const isOwed = /[1-9]/.test(open)
  return (
    <li className="trouble">
      <TroubleWho titleText={titleText} item={item} patron={patron} />
      <div>
        <p>
          {say.lostOn(date(lostAt))}　{say.lossStates[state]}
        </p>
        <p>
          {say.compensation} {money(compensation)}　{say.handling} {money(handling)}　
          <b className={isOwed ? 'late' : 'ok'}>{isOwed ? say.unpaid(money(open)) : say.paid}</b>
        </p>
        {state === 'found' ? null : (
          <p className="cap">{refundUntil === null ? say.refundAlways : say.refundUntil(date(refundUntil))}</p>
        )}
        {explained.length === 0 ? null : (
          <details>
            <summary>{say.how}</summary>
            <StepList title={say.how} steps={explained} />
          </details>
        )}
      </div>
      <div className="task-acts">
        {may?.replace === undefined ? null : (
          <Button aria-label={say.replaceOf(titleText)} reason={refusalOf(may.replace)} onClick={onReplace}>
            {say.replace}
          </Button>
        )}
      </div>
    </li>
  )
}
