import { useWords } from '../words/language.ts'
import { deskWords } from './words.ts'

const HINTS = [
  ['Esc', 'change'],
  ['Ctrl Z', 'undo'],
  ['Alt P', 'slip'],
  ['Alt R', 'renewAll'],
  ['Alt O', 'pass'],
  ['↑', 'before'],
] as const

export function KeyHints() {
  const { keyHints } = useWords(deskWords)
  return (
    <div className="keys" aria-hidden="true">
      {HINTS.map(([key, name]) => (
        <span key={key}>
          <kbd>{key}</kbd>
          {keyHints[name]}
        </span>
      ))}
    </div>
  )
}
