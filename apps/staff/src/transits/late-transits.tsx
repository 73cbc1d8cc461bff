import { useAskPages } from '../api/use-ask-pages.ts'
import { Listed } from '../ui/listed.tsx'
import { Empty } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { SentTable } from './sent-table.tsx'
import { transitsWords } from './words.ts'

/** Sent longer ago than the network waits, between any two branches: both ends have to look. */
export function LateTransits() {
  const say = useWords(transitsWords)
  const transits = useAskPages('listTransits', { query: { state: 'under-way', overdue: 'true' } })
  return (
    <section className="panel" aria-label={say.late}>
      <Listed pages={transits} empty={<Empty title={say.nothingLate} note={say.nothingLateNote} />}>
        {(rows) => (
          <>
            <p className="panel-body cap">{say.lateNote}</p>
            <SentTable transits={rows} />
          </>
        )}
      </Listed>
    </section>
  )
}
