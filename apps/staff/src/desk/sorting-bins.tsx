import { useBranchName } from '../session/branch.ts'
import { Icon } from '../ui/icon.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import type { AnswerOf } from './answer.ts'
import { useDesk } from './desk-state.ts'
import { PLACES, type Place, placeOf } from './destination.ts'
import { useLibraryClock } from './library-clock.ts'
import { sayCountedFrom } from './say-time.ts'
import { deskWords } from './words.ts'

const ORDER: readonly Place[] = ['shelf', 'hold-shelf', 'transit', 'repair', 'processing']

/** A batch of returns by where each goes: to check the trolleys against. */
export function SortingBins() {
  const words = useWords(deskWords)
  const branchName = useBranchName()
  const returns = useReturns()
  const bins = ORDER.map((place) => ({ place, backs: returns.filter(({ back }) => placeOf(back.to).place === place) }))
  return (
    <section className="panel" aria-label={words.bins} data-tour="reader">
      <div className="panel-head">
        <h2 className="grow">{words.bins}</h2>
        <span className="cap">{words.binsCount(returns.length)}</span>
      </div>
      <ul className="bins">
        {bins
          .filter(({ place, backs }) => backs.length > 0 || place !== 'processing')
          .map(({ place, backs }) => (
            <li key={place} className={`bin ${PLACES[place].tone}`}>
              <Icon name={PLACES[place].icon} size={22} />
              <b>{backs.length}</b>
              <span>{words.bin[place]}</span>
              <p className="cap">{detailOf(place, backs, branchName)}</p>
            </li>
          ))}
      </ul>
      <Backdated />
    </section>
  )
}

/** Those of this batch that were not taken back again. */
function useReturns(): readonly AnswerOf<'returned'>[] {
  const { log, sitting } = useDesk()
  const latest = new Map<string, AnswerOf<'returned'> | null>()
  for (const { answer, sitting: of } of log) {
    if (of !== sitting || (answer.kind !== 'returned' && answer.kind !== 'undone')) continue
    if (latest.has(answer.book.barcode)) continue
    latest.set(answer.book.barcode, answer.kind === 'returned' ? answer : null)
  }
  return [...latest.values()].filter((answer) => answer !== null)
}

function detailOf(place: Place, backs: readonly AnswerOf<'returned'>[], branchName: (code: string) => string): string {
  if (place === 'hold-shelf') return backs.flatMap(({ back }) => back.hold?.slot ?? back.hold?.patron ?? []).join('　')
  if (place !== 'transit') return ''
  const counts = new Map<string, number>()
  for (const { back } of backs) {
    const branch = branchName(placeOf(back.to).branch ?? '')
    counts.set(branch, (counts.get(branch) ?? 0) + 1)
  }
  return [...counts].map(([branch, count]) => `${branch} ${count}`).join('　')
}

function Backdated() {
  const words = useWords(deskWords)
  const language = useLanguage()
  const clock = useLibraryClock()
  const { effectiveAt } = useDesk()
  if (effectiveAt === null || clock === null) return null
  return (
    <p className="panel-body cap">{words.binsBackdated(sayCountedFrom(effectiveAt, clock.today, language, words))}</p>
  )
}
