import { type FormEvent, type RefObject, useCallback } from 'react'
import { Icon } from '../ui/icon.tsx'
import { useWords } from '../words/language.ts'
import type { Answer } from './answer.ts'
import { CHOICES_ID, choiceId, choicesOf, takeChoice } from './choices.ts'
import { changeDesk, deskNow, scans, useDesk } from './desk-state.ts'
import { takeScan } from './take-scan.ts'
import { deskWords } from './words.ts'

/** The one field: whatever is scanned or typed at the desk comes here, and Enter ends it. */
export function ScanField({ field }: { readonly field: RefObject<HTMLInputElement | null> }) {
  const words = useWords(deskWords)
  const { answer, choice, reader, mode } = useDesk()
  const choices = choicesOf(answer)
  const alone = mode === 'return' && answer !== null ? words.scanNext : words.scanHint
  const hint = reader === null ? alone : words.scanFor(reader.name)
  const submit = useCallback((event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const input = event.currentTarget.elements.namedItem('scan')
    if (!(input instanceof HTMLInputElement)) return
    const text = input.value
    // Emptied at once: the scanner's next code may be on its way already.
    input.value = ''
    if (text.trim() !== '') takeScan(text)
    else enterAlone(deskNow().answer, deskNow().choice)
  }, [])
  return (
    <form className="scan" onSubmit={submit} data-tour="scan">
      <Icon name="scan" size={28} />
      <input
        ref={field}
        name="scan"
        type="text"
        role="combobox"
        aria-label={words.scanField}
        aria-expanded={choices.length > 0}
        aria-controls={choices.length > 0 ? CHOICES_ID : undefined}
        aria-activedescendant={choices.length > 0 ? choiceId(choice) : undefined}
        placeholder={hint}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
        // biome-ignore lint/a11y/noAutofocus: a desk begins with a scan, and the field is the page
        autoFocus
      />
      <button type="submit" className="sr-only" tabIndex={-1}>
        {words.submit}
      </button>
    </form>
  )
}

/** Enter in the empty field: sends again what could not be sent, or takes the line of the list. */
function enterAlone(answer: Answer | null, choice: number): void {
  if (deskNow().queue.stuck !== null) scans.resume()
  else takeChoice(answer, choice)
}

export function moveChoice(step: 1 | -1): boolean {
  const { answer, choice } = deskNow()
  const count = choicesOf(answer).length
  if (count === 0) return false
  changeDesk({ choice: (choice + step + count) % count })
  return true
}
