import { Link } from '@tanstack/react-router'
import type { ClosureEffectView } from '@wenyuan/contract'
import { Button } from '../ui/button.tsx'
import { uiWords } from '../ui/words.ts'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { closureWords } from './words.ts'

type Props = {
  readonly effects: readonly ClosureEffectView[]
  /** Whose closure it is: several stand on one page. */
  readonly label: string
  readonly onMore?: (() => void) | undefined
}

/** Each thing that moves: whose, what it was and what it becomes. */
export function EffectsTable({ effects, label, onMore }: Props) {
  const words = useWords(closureWords)
  const ui = useWords(uiWords)
  const heads = [words.reader, words.book, words.what]
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by the keyboard too */}
      <section className="table-scroll" tabIndex={0} aria-label={label}>
        <table>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
              {[words.before, words.after, words.back].map((head) => (
                <th key={head} scope="col" className="num">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {effects.map((effect) => (
              <EffectRow key={`${effect.kind}-${effect.loan}-${effect.hold}-${effect.before}`} effect={effect} />
            ))}
          </tbody>
        </table>
      </section>
      {onMore === undefined ? null : (
        <div className="list-more">
          <Button onClick={onMore}>{ui.more}</Button>
        </div>
      )}
    </>
  )
}

function EffectRow({ effect }: { readonly effect: ClosureEffectView }) {
  const words = useWords(closureWords)
  const { amount, date } = useSay()
  const { kind, title, before, after, refund, booked } = effect
  const isMoney = kind === 'charge' || kind === 'reminder-fee'
  const say = isMoney ? amount : date
  return (
    <tr>
      <td>
        <ReaderLink reader={effect} />
      </td>
      <td className="closure-book">{title}</td>
      <td className="nowrap">
        {words.kinds[kind]}
        {isMoney && !booked ? <span className="cap">　{words.estimate}</span> : null}
      </td>
      <td className="num nowrap">{say(before)}</td>
      <td className="num nowrap">
        <b>{after === null ? words.gone : say(after)}</b>
      </td>
      <td className="num">{refund === '0.00' ? '' : amount(refund)}</td>
    </tr>
  )
}

export function ReaderLink({
  reader: { patron, card },
}: {
  readonly reader: Pick<ClosureEffectView, 'patron' | 'card'>
}) {
  const words = useWords(closureWords)
  return (
    <Link to="/patrons/$id" params={{ id: patron }}>
      {card ?? words.noCard}
    </Link>
  )
}
