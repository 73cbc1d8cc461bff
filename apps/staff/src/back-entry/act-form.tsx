import { type FormEvent, useRef, useState } from 'react'
import { ask } from '../api/client.ts'
import { useBranch, useBranches } from '../session/branch.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { backEntryWords } from './words.ts'
import { ACTS, fieldsOf, missingIn, type TypedAct } from './written-acts.ts'

/** MAX_CODE_LENGTH of the contract. */
const LONGEST_CODE = 64

type Fault = { readonly at: 'at' | 'patron' | 'item' | 'reference'; readonly text: string }
type Typed = Pick<TypedAct, 'act' | 'patron' | 'item' | 'reference'> & { readonly day: string; readonly time: string }

const EMPTY: Typed = { act: 'checkout', day: '', time: '', patron: '', item: '', reference: '' }

/** What was done and when stay for the next slip; a scanner's Enter goes on to the next field, and after the last one notes it. */
export function ActForm({ onAdd }: { readonly onAdd: (act: TypedAct) => void }) {
  const words = useWords(backEntryWords)
  const here = useBranch()
  const branches = useBranches()
  const { today } = useSay()
  const form = useRef<HTMLFormElement>(null)
  const [typed, setTyped] = useState<Typed>(EMPTY)
  const [chosenBranch, setBranch] = useState<string>()
  const [fault, setFault] = useState<Fault | null>(null)
  const [isLooking, setLooking] = useState(false)
  const branch = chosenBranch ?? here?.code ?? ''
  const change = (part: Partial<Typed>) => {
    setTyped({ ...typed, ...part })
    setFault(null)
  }
  const focus = (name: string) => form.current?.querySelector<HTMLElement>(`[name="${name}"]`)?.focus()
  const faultAt = (at: Fault['at']) => (fault?.at === at ? fault.text : undefined)

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (isLooking) return
    const { day, time, ...rest } = typed
    const act: TypedAct = { ...rest, branch, title: '', at: day === '' || time === '' ? '' : `${day}T${time}` }
    const next = unfilled(act)
    if (next !== undefined && document.activeElement?.getAttribute('name') !== next) return focus(next)
    const wrong = faultOf(act, today, words)
    if (wrong !== null) return setFault(wrong)
    const title = act.act === 'hold' ? await titleOf(act.item) : ''
    if (title === null) return setFault({ at: 'item', text: words.noTitle })
    onAdd({ ...act, title })
    setTyped({ ...typed, patron: '', item: '', reference: '' })
    setFault(null)
    focus(fieldsOf(act.act)[0] ?? 'item')
  }

  async function titleOf(barcode: string): Promise<string | null> {
    setLooking(true)
    try {
      const found = await ask('listItems', { query: { barcode: barcode.trim() } })
      return found.items[0]?.titleId ?? null
    } catch {
      return null
    } finally {
      setLooking(false)
    }
  }

  return (
    <form ref={form} className="act-form" onSubmit={submit} noValidate>
      <fieldset className="seg" aria-label={words.act}>
        {ACTS.map((act) => (
          <button key={act} type="button" aria-pressed={act === typed.act} onClick={() => change({ act })}>
            {words.acts[act]}
          </button>
        ))}
      </fieldset>
      <div className="act-when">
        <Field
          label={words.day}
          name="day"
          type="date"
          max={today}
          value={typed.day}
          error={faultAt('at')}
          onChange={(event) => change({ day: event.target.value })}
        />
        <Field
          label={words.time}
          name="time"
          type="time"
          value={typed.time}
          onChange={(event) => change({ time: event.target.value })}
        />
      </div>
      {fieldsOf(typed.act).map((name) => (
        <Field
          key={name}
          name={name}
          label={name === 'patron' ? words.patron : typed.act === 'hold' ? words.titleItem : words.item}
          value={typed[name]}
          autoComplete="off"
          help={words.scanHelp}
          error={faultAt(name)}
          onChange={(event) => change({ [name]: event.target.value })}
        />
      ))}
      <div className="act-when">
        <Choice
          label={typed.act === 'hold' ? words.pickup : words.branch}
          value={branch}
          options={branches.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(event) => setBranch(event.target.value)}
        />
        <Field
          name="reference"
          label={words.reference}
          help={words.referenceHelp}
          value={typed.reference}
          error={faultAt('reference')}
          onChange={(event) => change({ reference: event.target.value })}
        />
      </div>
      <div>
        <Button type="submit" busy={isLooking} busyLabel={words.adding}>
          {words.add}
        </Button>
      </div>
    </form>
  )
}

/** The first of the scanned fields that is still empty and needed. */
function unfilled(act: TypedAct): 'patron' | 'item' | undefined {
  const missing = missingIn(act)
  return missing === 'patron' || missing === 'item' ? missing : undefined
}

function faultOf(act: TypedAct, today: string, words: (typeof backEntryWords)['en']): Fault | null {
  const missing = missingIn(act)
  if (missing === 'at') return { at: 'at', text: words.needTime }
  if (missing !== null) return { at: missing, text: missing === 'patron' ? words.needPatron : words.needItem }
  if (act.at.slice(0, today.length) > today) return { at: 'at', text: words.notYet }
  const long = (['patron', 'item', 'reference'] as const).find((name) => act[name].trim().length > LONGEST_CODE)
  return long === undefined ? null : { at: long, text: words.tooLong(LONGEST_CODE) }
}
