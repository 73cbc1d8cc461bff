import type { ClosureState, ClosureView } from '@wenyuan/contract'
import { useState } from 'react'
import { useAsk } from '../api/use-ask.ts'
import { useAskPages } from '../api/use-ask-pages.ts'
import { useSayDays } from '../calendar/entry-lists.tsx'
import { useActors } from '../record/actors.ts'
import { useBranchName } from '../session/branch.ts'
import { Button } from '../ui/button.tsx'
import { Listed } from '../ui/listed.tsx'
import { Loading } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { runsOf } from './closing-days.ts'
import { EffectsTable } from './effects-table.tsx'
import { FiguresTable } from './figures-table.tsx'
import { UndoClosure } from './undo-closure.tsx'
import { closureWords } from './words.ts'

const PAGE_SIZE = 50
const LOOKS: Readonly<Record<ClosureState, string>> = {
  applying: 'state--half soon',
  declared: 'state--full ok',
  undoing: 'state--half soon',
  undone: '',
}

/** One closure: which days, by whom, what it moved, and the way back. */
export function ClosureEntry({ closure }: { readonly closure: ClosureView }) {
  const words = useWords(closureWords)
  const say = useSay()
  const sayDays = useSayDays()
  const branchName = useBranchName()
  const { nameOf } = useActors()
  const [open, setOpen] = useState<'effects' | 'undo' | null>(null)
  const { dates, reason, state, branch, figures } = closure
  const days = runsOf(dates)
    .map(({ from, to }) => sayDays(from === to ? from : `${from}..${to}`))
    .join('、')
  const isShowing = open === 'effects'
  return (
    <li className="closure-entry">
      <div className="closure-line">
        <div className="grow">
          <b>
            {branchName(branch)}　{days}
          </b>
          {reason === null ? null : <p className="long">{reason}</p>}
          <p className="cap">{words.by(nameOf(closure.declaredBy), say.instant(closure.declaredAt))}</p>
          {closure.undoneAt === null ? null : (
            <p className="cap">
              {words.undoneBy(nameOf(closure.undoneBy ?? 'system:closures'), say.instant(closure.undoneAt))}
            </p>
          )}
        </div>
        <span className={`state ${LOOKS[state]}`}>{words.states[state]}</span>
      </div>
      <Progress closure={closure} />
      {state === 'declared' ? <FiguresTable figures={figures} /> : null}
      <div className="row-acts">
        <Button aria-expanded={isShowing} onClick={() => setOpen(isShowing ? null : 'effects')}>
          {isShowing ? words.hide : words.effects}
        </Button>
        {state === 'declared' ? (
          <Button look="stop" onClick={() => setOpen('undo')}>
            {words.undo}
          </Button>
        ) : null}
      </div>
      {isShowing ? <AllEffects id={closure.id} label={`${words.effects}　${branchName(branch)}　${days}`} /> : null}
      {open === 'undo' ? <UndoClosure closure={closure} days={days} onClose={() => setOpen(null)} /> : null}
    </li>
  )
}

/** One that was just declared, as it stands now: under way, done, undone again. */
export function LiveClosure({ closure }: { readonly closure: ClosureView }) {
  const now = useAsk('getClosure', { params: { id: closure.id } })
  return now.data === undefined ? <Loading rows={2} /> : <ClosureEntry closure={now.data} />
}

function Progress({ closure: { state, progress } }: { readonly closure: ClosureView }) {
  const words = useWords(closureWords)
  if (state !== 'applying' && state !== 'undoing') return null
  return (
    <div className="closure-progress" role="status">
      <progress value={progress.done} max={Math.max(progress.total, 1)} aria-label={words.states[state]} />
      <span>{words.progress(progress.done, progress.total)}</span>
      <span className="cap">{words.goesOn}</span>
    </div>
  )
}

function AllEffects({ id, label }: { readonly id: string; readonly label: string }) {
  const words = useWords(closureWords)
  const effects = useAskPages('listClosureEffects', { params: { id }, query: { limit: PAGE_SIZE } })
  return (
    <Listed pages={effects} empty={<p className="cap">{words.nothing}</p>}>
      {(items) => <EffectsTable effects={items} label={label} />}
    </Listed>
  )
}
