import type { HoldPass, HoldView } from '@wenyuan/contract'
import { useState } from 'react'
import { useAsk } from '../api/use-ask.ts'
import { useAskPages } from '../api/use-ask-pages.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Listed } from '../ui/listed.tsx'
import { Empty } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { whoOf } from './who.ts'
import { holdsWords } from './words.ts'

/** How often copies went past a hold; opened, when and why, and who got them. */
export function HoldPasses({ hold }: { readonly hold: HoldView }) {
  const say = useWords(holdsWords)
  const [isOpen, setOpen] = useState(false)
  const { passedOver = 0 } = hold
  if (passedOver === 0) return null
  return (
    <>
      <Button
        look="bare"
        className="passed"
        aria-label={say.passedOf(whoOf(hold), passedOver)}
        onClick={() => setOpen(true)}
      >
        {say.passed(passedOver)}
      </Button>
      {isOpen ? <Passes hold={hold} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function Passes({ hold, onClose }: { readonly hold: HoldView; readonly onClose: () => void }) {
  const say = useWords(holdsWords)
  const passes = useAskPages('listHoldPasses', { params: { id: hold.id } })
  return (
    <Dialog title={`${whoOf(hold)}　${say.passed(hold.passedOver ?? 0)}`} onClose={onClose} wide>
      <p className="dialog-note">{say.passedNote}</p>
      <Listed pages={passes} empty={<Empty title={say.passed(0)} />}>
        {(items) => (
          <div className="table-scroll">
            <table>
              <thead>
                <tr>
                  <th scope="col">{say.passedAt}</th>
                  <th scope="col">{say.passedWhy}</th>
                  <th scope="col">{say.passedItem}</th>
                  <th scope="col">{say.passedServed}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((pass) => (
                  <PassRow key={`${pass.at}-${pass.item}-${pass.served}`} pass={pass} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Listed>
    </Dialog>
  )
}

function PassRow({ pass }: { readonly pass: HoldPass }) {
  const { instant } = useSay()
  return (
    <tr>
      <td className="nowrap">{instant(pass.at)}</td>
      <td>
        {pass.reasons.map(({ code, message }) => (
          <p key={code}>{message}</p>
        ))}
        {pass.note === null ? null : <p className="cap long">{pass.note}</p>}
      </td>
      <td className="nowrap">{pass.item ?? '—'}</td>
      <td>
        <Served id={pass.served ?? null} />
      </td>
    </tr>
  )
}

/** The reader of the hold that got the copy. */
function Served({ id }: { readonly id: string | null }) {
  const say = useWords(holdsWords)
  const served = useAsk('getHold', { params: { id: id ?? '0' } }, { enabled: id !== null })
  if (id === null) return <span className="cap">{say.passedNobody}</span>
  return <>{served.data === undefined ? '' : whoOf(served.data)}</>
}
