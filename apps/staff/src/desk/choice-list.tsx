import { useEffect } from 'react'
import { useBranchName } from '../session/branch.ts'
import { useWords } from '../words/language.ts'
import { CHOICES_ID, type Choice, choiceId, choicesOf, takeChoice } from './choices.ts'
import { useDesk } from './desk-state.ts'
import { deskWords } from './words.ts'

/** What a name or a title may mean. The focus stays in the scan field; the arrows there move through this list. */
export function ChoiceList() {
  const words = useWords(deskWords)
  const { answer, choice } = useDesk()
  const choices = choicesOf(answer)
  useEffect(() => {
    document.getElementById(choiceId(choice))?.scrollIntoView({ block: 'nearest' })
  }, [choice])
  if (answer?.kind !== 'matches' && answer?.kind !== 'copies') return null
  const label = answer.kind === 'matches' ? words.matches(answer.text) : words.copies(answer.title.title)
  return (
    <div className="res res--ask">
      <p className="verb">{label}</p>
      {choices.length === 0 ? (
        <p className="sub">{words.noCopies}</p>
      ) : (
        <div className="choices" role="listbox" id={CHOICES_ID} aria-label={label}>
          {choices.map((line, at) => (
            <div
              key={keyOf(line)}
              id={choiceId(at)}
              role="option"
              tabIndex={-1}
              aria-selected={at === choice}
              className={at === choice ? 'choice choice--on' : 'choice'}
              onClick={() => takeChoice(answer, at)}
              onKeyDown={(event) => (event.key === 'Enter' ? takeChoice(answer, at) : undefined)}
            >
              <ChoiceLine choice={line} />
            </div>
          ))}
        </div>
      )}
      <p className="cap hide-tablet">{words.matchesNote}</p>
    </div>
  )
}

function keyOf(choice: Choice): string {
  if (choice.kind === 'patron') return `patron-${choice.patron.id}`
  return choice.kind === 'title' ? `title-${choice.found.title.id}` : `copy-${choice.copy.id}`
}

function ChoiceLine({ choice }: { readonly choice: Choice }) {
  const words = useWords(deskWords)
  const branchName = useBranchName()
  if (choice.kind === 'patron') {
    const { name, card, branch } = choice.patron
    return (
      <>
        <span className="tag">{words.patrons}</span>
        <span className="song grow">{name}</span>
        <span className="cap">{branchName(branch)}</span>
        <span className="nowrap">{card}</span>
      </>
    )
  }
  if (choice.kind === 'title') {
    const { title, available, total } = choice.found
    return (
      <>
        <span className="tag info">{words.titles}</span>
        <span className="song grow">{title.title}</span>
        <span className="cap choice-author">{title.authors.join('　')}</span>
        <span className="nowrap">{words.availableOf(available, total)}</span>
      </>
    )
  }
  const { barcode, status, at, shelf } = choice.copy
  return (
    <>
      <span className="nowrap">{barcode}</span>
      <span className="grow">{words.statuses[status] ?? status}</span>
      <span className="cap">{[branchName(at), shelf ?? ''].join('　')}</span>
    </>
  )
}
