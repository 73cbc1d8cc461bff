import type { TransitView } from '@wenyuan/contract'
import { useWords } from '../words/language.ts'
import { transitsWords } from './words.ts'

type Props = {
  readonly box: string
  readonly from: string
  readonly to: readonly string[]
  readonly transits: readonly TransitView[]
}

/** What lies on top in the box: shown on paper only. */
export function BoxSlip({ box, from, to, transits }: Props) {
  const say = useWords(transitsWords)
  return (
    <section className="box-slip" aria-label={say.slip}>
      <h2>
        {say.box} {box}
      </h2>
      <p>
        {say.slipFrom} <b>{from}</b>　{say.slipTo} <b>{to.join('、')}</b>　{say.slipCount(transits.length)}
      </p>
      <table>
        <tbody>
          {transits.map(({ id, item, titleText }) => (
            <tr key={id}>
              <td className="nowrap">{item}</td>
              <td>{titleText}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
