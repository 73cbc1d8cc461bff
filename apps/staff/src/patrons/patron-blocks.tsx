import type { BlockView, PatronView } from '@wenyuan/contract'
import { useState } from 'react'
import { useSend } from '../api/use-send.ts'
import { refusalOf } from '../holds/verdict.ts'
import { useBranchName } from '../session/branch.ts'
import { Button } from '../ui/button.tsx'
import { FailureNote } from '../ui/failure-note.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { AddBlock } from './add-block.tsx'
import { useActorName } from './use-actor-name.ts'
import { patronsWords } from './words.ts'

/** What staff have stopped; what the rules stop stands in the standing. */
export function PatronBlocks({ patron }: { readonly patron: PatronView }) {
  const say = useWords(patronsWords)
  const [isAdding, setAdding] = useState(false)
  return (
    <section className="panel" aria-label={say.blocks}>
      <header className="panel-head">
        <h2 className="grow">{say.blocks}</h2>
        <Button look="bare" reason={refusalOf(patron.may?.change)} onClick={() => setAdding(true)}>
          {say.addBlock}
        </Button>
      </header>
      {patron.blocks.length === 0 ? <p className="panel-body cap">{say.noBlocks}</p> : null}
      <ul>
        {patron.blocks.map((block) => (
          <BlockRow key={block.id} patron={patron} block={block} />
        ))}
      </ul>
      {isAdding ? <AddBlock patron={patron} onClose={() => setAdding(false)} /> : null}
    </section>
  )
}

function BlockRow({ patron, block }: { readonly patron: PatronView; readonly block: BlockView }) {
  const say = useWords(patronsWords)
  const { day } = useSay()
  const branchName = useBranchName()
  const actorName = useActorName()
  const { busy, failure, send } = useSend('removeBlock', ['getPatron'])
  const { id, reason, until, acts, branch, placedAt, placedBy } = block
  const what = [
    acts.map((act) => say.acts[act]).join('、'),
    branch === null ? say.everywhere : branchName(branch),
    until === null ? say.forever : say.until(day(until)),
  ]
  async function lift() {
    const done = await send({ params: { id: patron.id, blockId: id } })
    if (done !== null) toast({ text: say.lifted })
  }
  return (
    <li className="side-row">
      <div className="grow">
        <b className="long">{reason}</b>
        <p className="cap">{what.join('　')}</p>
        {placedBy === null ? null : <p className="cap">{say.placedBy(actorName(placedBy), day(placedAt))}</p>}
      </div>
      {refusalOf(patron.may?.change) === undefined ? (
        <Button look="bare" aria-label={say.liftOf(reason)} busy={busy} busyLabel={say.lifting} onClick={lift}>
          {say.lift}
        </Button>
      ) : null}
      <FailureNote failure={failure} />
    </li>
  )
}
