import type { ClosureEffectView, ClosureFigures } from '@wenyuan/contract'
import { useState } from 'react'
import { useSayDays } from '../calendar/entry-lists.tsx'
import { useBranchName } from '../session/branch.ts'
import { Button } from '../ui/button.tsx'
import { FailureNote } from '../ui/failure-note.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { useWords } from '../words/language.ts'
import { fenOf, yuanOf } from '../words/money.ts'
import { useSay } from '../words/say.ts'
import { runsOf } from './closing-days.ts'
import { LiveClosure } from './closure-entry.tsx'
import { EffectsTable } from './effects-table.tsx'
import { FiguresTable } from './figures-table.tsx'
import { ReaderTotals } from './reader-totals-table.tsx'
import type { Previewed, useClosing } from './use-closing.ts'
import { closureWords } from './words.ts'

type From = ReturnType<typeof useClosing>
type Props = { readonly closing: NonNullable<From['closing']>; readonly from: From }

/** What it would move at each branch, sums first, with the one button; then what has come of it. */
export function ClosurePreviews({ closing: { previews, declared }, from }: Props) {
  const words = useWords(closureWords)
  const { money } = useSay()
  const { left, failure, isDeclaring, declare, clear } = from
  return (
    <>
      {declared.length === 0 ? null : (
        <section className="panel" aria-label={words.declared} role="status">
          <header className="panel-head">
            <h2 className="grow">{words.declared}</h2>
            {left.length === 0 ? <Button onClick={clear}>{words.another}</Button> : null}
          </header>
          <ul>
            {declared.map((closure) => (
              <LiveClosure key={closure.id} closure={closure} />
            ))}
          </ul>
        </section>
      )}
      {previews.map((one) =>
        declared.some(({ branch }) => branch === one.branch) ? null : <PreviewOf key={one.branch} previewed={one} />,
      )}
      <FailureNote failure={failure} />
      {left.length === 0 ? null : (
        <div className="closure-dock">
          <p className="cap grow">
            {declared.length > 0 && !isDeclaring ? words.stopped(left.length) : words.applyNote}
            {left.length > 1 ? <b>{words.inAll(left.length, money(refundOf(left)))}</b> : null}
          </p>
          <Button look="main" busy={isDeclaring} busyLabel={words.applying} onClick={() => void declare()}>
            {words.apply}
          </Button>
        </div>
      )}
    </>
  )
}

function refundOf(left: From['left']): string {
  return yuanOf(left.reduce((sum, { preview }) => sum + fenOf(preview.figures.refund), 0))
}

function PreviewOf({ previewed }: { readonly previewed: Previewed }) {
  const words = useWords(closureWords)
  const nameOf = useBranchName()
  const sayDays = useSayDays()
  const name = nameOf(previewed.branch)
  if (previewed.kind === 'refused') {
    const { errors = [], detail, title } = previewed.problem
    const why = errors.length === 0 ? (detail ?? title) : errors.map(({ message }) => message).join('　')
    return (
      <section className="panel" aria-label={words.refused(name)}>
        <h2 className="panel-head">{words.refused(name)}</h2>
        <p className="panel-body form-error">{why}</p>
      </section>
    )
  }
  const { dates, figures, effects } = previewed.preview
  const days = runsOf(dates).map(({ from, to }) => sayDays(from === to ? from : `${from}..${to}`))
  return (
    <section className="panel" aria-label={words.whatMoves(name)}>
      <h2 className="panel-head">{words.whatMoves(name)}</h2>
      <p className="panel-body">{words.closedDays(days.join('、'))}</p>
      {effects.length === 0 ? (
        <p className="panel-body cap">{words.nothing}</p>
      ) : (
        <>
          <FiguresTable figures={figures} />
          <Effects branch={name} effects={effects} figures={figures} />
        </>
      )}
    </section>
  )
}

type EffectsProps = {
  readonly branch: string
  readonly effects: readonly ClosureEffectView[]
  readonly figures: ClosureFigures
}
const PAGE_SIZE = 20

function Effects({ branch, effects, figures }: EffectsProps) {
  const words = useWords(closureWords)
  const [view, setView] = useState<'byEffect' | 'byReader'>('byEffect')
  const [shown, setShown] = useState(PAGE_SIZE)
  const all = figures.due + figures.charges + figures.reminderFees + figures.suspensions + figures.shelf
  return (
    <div className="closure-effects">
      <Tabs
        label={words.views}
        tabs={(['byEffect', 'byReader'] as const).map((name) => ({ name, label: words[name] }))}
        chosen={view}
        onChoose={setView}
      >
        {all > effects.length ? <p className="cap closure-cut">{words.shown(effects.length, all)}</p> : null}
        {view === 'byReader' ? (
          <ReaderTotals effects={effects} />
        ) : (
          <EffectsTable
            label={`${words.byEffect}　${branch}`}
            effects={effects.slice(0, shown)}
            onMore={shown < effects.length ? () => setShown(shown + PAGE_SIZE) : undefined}
          />
        )}
      </Tabs>
    </div>
  )
}
