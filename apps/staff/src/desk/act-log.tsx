import { Button } from '../ui/button.tsx'
import { useWords } from '../words/language.ts'
import { changeDesk, deskNow, type LogEntry, useDesk } from './desk-state.ts'
import { KeyCap } from './key-cap.tsx'
import { useLibraryClock } from './library-clock.ts'
import { LogRow } from './log-row.tsx'
import { printSitting } from './print-slip.ts'
import { deskWords } from './words.ts'

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
  const clock = useLibraryClock()
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
          {clock === null
            ? null
            : entries.map(({ id, atMs, answer }) => (
                <LogRow key={id} answer={answer} time={clock.at(atMs).slice(11, 19)} today={clock.today} />
              ))}
        </tbody>
      </table>
    </div>
  )
}
