import type { ReturnAnswer } from '@wenyuan/contract'
import { formatMoney } from '@wenyuan/look'
import { useBranchName } from '../session/branch.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import type { Done } from './answer.ts'
import { changeDesk, deskNow, type LogEntry, useDesk } from './desk-state.ts'
import { PLACES, placeOf } from './destination.ts'
import { KeyCap } from './key-cap.tsx'
import { useLibraryClock } from './library-clock.ts'
import { fenOf, sayFen } from './money.ts'
import { printSitting } from './print-slip.ts'
import { sayPlace } from './result-returned.tsx'
import { sayWhen } from './say-time.ts'
import { type DeskWords, deskWords } from './words.ts'

/** What was done for this reader, or in this batch; the newest first. */
export function ActLog() {
  const words = useWords(deskWords)
  const { log, sitting, reader } = useDesk()
  const shown = log.filter((entry) => entry.sitting === sitting)
  return (
    <section
      className="panel"
      aria-label={reader === null ? words.logOfBatch(shown.length) : words.logOfReader(shown.length)}
      data-tour="log"
    >
      <div className="panel-head log-head">
        <h2 className="grow">{reader === null ? words.logOfBatch(shown.length) : words.logOfReader(shown.length)}</h2>
        {shown.length === 0 ? null : (
          <>
            {reader === null ? (
              <Button look="bare" onClick={() => changeDesk({ sitting: deskNow().sitting + 1, answer: null })}>
                {words.newBatch}
              </Button>
            ) : null}
            <Button look="bare" aria-keyshortcuts="Alt+P" onClick={printSitting}>
              {words.printAll} <KeyCap name="Alt P" />
            </Button>
          </>
        )}
      </div>
      {shown.length === 0 ? <p className="panel-body cap">{words.logEmpty}</p> : <LogTable entries={shown} />}
    </section>
  )
}

function LogTable({ entries }: { readonly entries: readonly LogEntry[] }) {
  const words = useWords(deskWords)
  return (
    <div className="log-frame">
      <table className="log">
        <thead>
          <tr>
            <th scope="col">{words.log.time}</th>
            <th scope="col">{words.log.act}</th>
            <th scope="col">{words.log.book}</th>
            <th scope="col" className="hide-tablet">
              {words.log.barcode}
            </th>
            <th scope="col">{words.log.result}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <LogRow key={entry.id} entry={entry} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function LogRow({ entry }: { readonly entry: LogEntry }) {
  const words = useWords(deskWords)
  const clock = useLibraryClock()
  const { answer } = entry
  return (
    <tr>
      <td className="dim nowrap">{clock === null ? '' : clock.at(entry.atMs).slice(11, 19)}</td>
      <td className="nowrap">{words.acts[answer.kind]}</td>
      <td className="log-book">
        <span className="song">{titleOf(answer)}</span>
      </td>
      <td className="dim nowrap hide-tablet">{barcodeOf(answer)}</td>
      <td className="log-outcome">
        <Outcome answer={answer} />
      </td>
    </tr>
  )
}

export function titleOf(answer: Done): string {
  if ('book' in answer) return answer.book.titleText
  return answer.kind === 'refused' ? answer.attempt.book.titleText : answer.reader.name
}

function barcodeOf(answer: Done): string {
  if ('book' in answer) return answer.book.barcode
  return answer.kind === 'refused' ? answer.attempt.book.barcode : answer.reader.card
}

function Outcome({ answer }: { readonly answer: Done }) {
  const words = useWords(deskWords)
  const language = useLanguage()
  const today = useLibraryClock()?.today ?? '2000-01-01'
  switch (answer.kind) {
    case 'lent':
    case 'renewed':
      return <span>{words.dueOn(sayWhen(answer.loan.due, today, language))}</span>
    case 'returned':
      return <ReturnOutcome back={answer.back} />
    case 'refused':
    case 'not-returned':
      return <span className="soon">{sayReasons(answer.findings, words)}</span>
    case 'renewed-all':
      return <span>{sayRenewals(answer, words)}</span>
    case 'paid':
      return <span>{`${formatMoney(answer.receipt.amount, language)}　${words.receipt(answer.receipt.number)}`}</span>
    default:
      return <span>{words.undone[answer.what]}</span>
  }
}

function ReturnOutcome({ back: { to, charge, hold } }: { readonly back: ReturnAnswer }) {
  const words = useWords(deskWords)
  const language = useLanguage()
  const branchName = useBranchName()
  const { place, branch } = placeOf(to)
  const fen = fenOf(charge)
  return (
    <span className={`dst ${PLACES[place].tone}`}>
      <Icon name={PLACES[place].icon} size={18} />
      <span>
        {sayPlace(words, place, branch === null ? '' : branchName(branch))}
        {place === 'hold-shelf' && hold !== undefined ? `　${hold.patron}` : ''}
        {fen === 0 ? '' : `　${sayFen(fen, language)}`}
      </span>
    </span>
  )
}

function sayReasons(findings: readonly { readonly message: string }[], words: DeskWords): string {
  return words.refusedIn(findings[0]?.message ?? '', Math.max(0, findings.length - 1))
}

function sayRenewals({ entries }: Extract<Done, { kind: 'renewed-all' }>, words: DeskWords): string {
  const done = entries.filter(({ loan }) => loan !== undefined).length
  return entries.length === 0 ? words.nothingToRenew : words.renewedAll(done, entries.length - done)
}
