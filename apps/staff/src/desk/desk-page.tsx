import './desk.css'
import './result.css'
import './reader-panel.css'
import './desk-dialogs.css'
import { useEffect, useRef } from 'react'
import { useBranch } from '../session/branch.ts'
import { useIsExpired } from '../session/session-state.ts'
import { useMe } from '../session/use-me.ts'
import { NoPermission } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { permissionNames } from '../words/permission-names.ts'
import { ActLog } from './act-log.tsx'
import { BackdateChip } from './backdate.tsx'
import { DeskDialogs } from './desk-dialogs.tsx'
import { useDeskKeys } from './desk-keys.ts'
import { scans, useDesk } from './desk-state.ts'
import { DeskTools } from './desk-tools.tsx'
import { KeyHints } from './key-hints.tsx'
import { ModeBar } from './mode-bar.tsx'
import { standAt } from './place-of-desk.ts'
import { ReaderPanel } from './reader-panel.tsx'
import { Result } from './result.tsx'
import { ScanField } from './scan-field.tsx'
import { SlipPrinter } from './slip-printer.tsx'
import { SortingBins } from './sorting-bins.tsx'
import { soundFor } from './sounds.ts'
import { Tour } from './tour.tsx'
import { deskWords } from './words.ts'

export default function DeskPage() {
  const words = useWords(deskWords)
  const names = useWords(permissionNames)
  const me = useMe()
  useEffect(() => {
    document.title = `${words.desk}　文渊`
  }, [words])
  const allowed = me?.permissions.some((permission) => permission === 'loan.create' || permission === 'return.create')
  return (
    <main className="main" id="main" tabIndex={-1}>
      <h1 className="sr-only">{words.desk}</h1>
      {allowed === true ? <Desk /> : <NoPermission permission={names['loan.create']} />}
    </main>
  )
}

function Desk() {
  const field = useRef<HTMLInputElement>(null)
  const branch = useBranch()?.code
  const { dialog } = useDesk()
  useEffect(() => standAt(branch), [branch])
  useDeskKeys(field)
  useAfterAnswer(field)
  useResume()
  // A dialog gives the focus back to what opened it; at the desk that is the field, ready for the next scan.
  useEffect(() => {
    if (dialog === null) field.current?.focus()
  }, [dialog])
  return (
    <>
      <div className="desk">
        <div className="desk-work">
          <div className="desk-top">
            <ModeBar />
            <BackdateChip />
          </div>
          <ScanField field={field} />
          <Tour onEnd={() => field.current?.focus()} />
          <QueueNote />
          <Result />
          <ActLog />
          <KeyHints />
        </div>
        <aside className="desk-side">
          <SidePanel />
          <DeskTools />
        </aside>
      </div>
      <DeskDialogs />
      <SlipPrinter />
    </>
  )
}

/** The reader, or where the returns of this batch go; before either, how to begin. */
function SidePanel() {
  const words = useWords(deskWords)
  const { reader, log, sitting } = useDesk()
  if (reader !== null) return <ReaderPanel reader={reader} />
  if (log.some((entry) => entry.sitting === sitting && entry.answer.kind === 'returned')) return <SortingBins />
  return (
    <section className="panel" aria-label={words.readerPanel} data-tour="reader">
      <div className="empty">
        <p className="song">{words.noReader}</p>
        <p className="cap">{words.noReaderNote}</p>
      </div>
    </section>
  )
}

function QueueNote() {
  const words = useWords(deskWords)
  const { waiting, stuck } = useDesk().queue
  return (
    <p className="cap queue-note" aria-live="off">
      {waiting > 1 && stuck === null ? words.waiting(waiting - 1) : ''}
    </p>
  )
}

/** Each answer is heard, and the field has the focus again: its button is gone. */
function useAfterAnswer(field: React.RefObject<HTMLInputElement | null>): void {
  const { answer, answerId } = useDesk()
  const heard = useRef(answerId)
  useEffect(() => {
    if (answer === null || heard.current === answerId) return
    heard.current = answerId
    soundFor(answer)
    if (document.querySelector('dialog[open]') === null) field.current?.focus()
  }, [answer, answerId, field])
}

/** Once one has signed in again, what waited for it goes on by itself. */
function useResume(): void {
  const isExpired = useIsExpired()
  const before = useRef(isExpired)
  useEffect(() => {
    if (before.current && !isExpired) scans.resume()
    before.current = isExpired
  }, [isExpired])
}
