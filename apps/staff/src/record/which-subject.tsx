import type { LookupAnswer } from '@wenyuan/contract'
import { useEffect } from 'react'
import { useAsk } from '../api/use-ask.ts'
import { Button } from '../ui/button.tsx'
import { Empty, Failed, Loading } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import type { Words } from './word-list.ts'
import { recordWords } from './words.ts'

type Props = {
  readonly text: string
  readonly onChoose: (subject: string) => void
  /** Taken without asking: there was nothing to choose. */
  readonly onExact: (subject: string) => void
}

/** Who or what a card, a barcode or a few letters mean. */
export function WhichSubject({ text, onChoose, onExact }: Props) {
  const words = useWords(recordWords)
  const found = useAsk('lookUp', { query: { q: text } })
  const exact = found.data === undefined ? undefined : exactOf(found.data)
  useEffect(() => {
    if (exact !== undefined) onExact(exact)
  }, [exact, onExact])
  if (found.error !== null) return <Failed error={found.error} onRetry={() => found.refetch()} />
  if (found.data === undefined || exact !== undefined) return <Loading />
  const choices = choicesOf(found.data, words)
  if (choices.length === 0) return <Empty title={words.nothingFound(isolate(text))} note={words.nothingFoundNote} />
  return (
    <section className="panel" aria-label={words.whichOne}>
      <header className="panel-head">
        <h2>{words.whichOne}</h2>
      </header>
      <ul className="which">
        {choices.map(({ subject, label, note }) => (
          <li key={subject}>
            <Button look="bare" onClick={() => onChoose(subject)}>
              <span className="long">{label}</span>
            </Button>
            <span className="cap long">{note}</span>
          </li>
        ))}
      </ul>
      <p className="panel-body cap">{words.tooManyFound}</p>
    </section>
  )
}

/** What was typed may run from right to left: it must not turn the sentence around it. */
function isolate(text: string): string {
  return `\u2068${text}\u2069`
}

function exactOf({ exact, patrons, items, titles }: LookupAnswer): string | undefined {
  const [patron, item, entry] = [patrons[0], items[0], titles[0]]
  if (exact === 'patron' && patron !== undefined) return `patron:${patron.id}`
  if (exact === 'item' && item !== undefined) return `item:${item.id}`
  if (exact === 'title' && entry !== undefined) return `title:${entry.title.id}`
  return undefined
}

type Choice = { readonly subject: string; readonly label: string; readonly note: string }

function choicesOf({ patrons, items, titles }: LookupAnswer, words: Words): Choice[] {
  return [
    ...patrons.map(({ id, name, card }) => ({
      subject: `patron:${id}`,
      label: words.patron(name, card ?? ''),
      note: words.subjects['patron']?.(id) ?? '',
    })),
    ...items.map(({ id, barcode, titleText }) => ({
      subject: `item:${id}`,
      label: words.item(barcode),
      note: titleText,
    })),
    ...titles.map(({ title }) => ({
      subject: `title:${title.id}`,
      label: title.title,
      note: title.authors.join('、'),
    })),
  ]
}
