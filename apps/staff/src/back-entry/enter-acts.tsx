import { useRef, useState } from 'react'
import { useSend } from '../api/use-send.ts'
import { useBranchName } from '../session/branch.ts'
import { Button } from '../ui/button.tsx'
import { FailureNote } from '../ui/failure-note.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { ActForm } from './act-form.tsx'
import { backEntryWords } from './words.ts'
import { entryOf, keepActs, type TypedAct, useWrittenActs, type WrittenAct } from './written-acts.ts'

/** MAX_BACK_ENTRIES of the contract. */
const MOST_ACTS = 2_000

/** Slips one by one, kept until they are sent together: they are put in order by their times. */
export function EnterActs({ onEntered }: { readonly onEntered: (batch: string) => void }) {
  const words = useWords(backEntryWords)
  const acts = useWrittenActs()
  const { busy, failure, clear, send } = useSend('createBackEntries', ['listBackEntryBatches'])
  const next = useRef(0)
  const [full, setFull] = useState(false)
  function add(act: TypedAct) {
    if (acts.length >= MOST_ACTS) return setFull(true)
    clear()
    next.current += 1
    keepActs([{ ...act, key: `${Date.now()}-${next.current}` }, ...acts])
  }
  async function enter() {
    const done = await send({ body: { entries: acts.toReversed().map(entryOf) } })
    if (done === null) return
    keepActs([])
    onEntered(done.body.id)
  }
  return (
    <section className="panel" aria-label={words.enter}>
      <h2 className="panel-head">{words.enter}</h2>
      <div className="panel-body stack">
        <p className="cap">{words.enterNote}</p>
        <ActForm onAdd={add} />
        {full ? <p className="form-error">{words.full(MOST_ACTS)}</p> : null}
      </div>
      {acts.length === 0 ? null : (
        <>
          <header className="panel-head written-head">
            <h2 className="grow">{words.toSend(acts.length)}</h2>
            <Button look="main" busy={busy} busyLabel={words.sending} onClick={() => void enter()}>
              {words.send(acts.length)}
            </Button>
          </header>
          <div className="written-failure">
            <FailureNote failure={failure} />
          </div>
          <ul className="written-acts">
            {acts.map((act) => (
              <Written key={act.key} act={act} onRemove={() => keepActs(acts.filter(({ key }) => key !== act.key))} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Written({ act, onRemove }: { readonly act: WrittenAct; readonly onRemove: () => void }) {
  const words = useWords(backEntryWords)
  const say = useSay()
  const branchName = useBranchName()
  const what = [words.acts[act.act], act.patron, act.item].filter((part) => part !== '').join('　')
  const where = [say.instant(`${act.at}:00`), branchName(act.branch), act.reference].filter((part) => part !== '')
  return (
    <li className="written-act">
      <div className="grow">
        <b className="long">{what}</b>
        <p className="cap long">{where.join('　')}</p>
      </div>
      <Button look="bare" aria-label={words.remove(what)} onClick={onRemove}>
        ×
      </Button>
    </li>
  )
}
