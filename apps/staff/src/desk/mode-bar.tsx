import { useWords } from '../words/language.ts'
import { changeDesk, useDesk } from './desk-state.ts'
import { KeyCap } from './key-cap.tsx'
import { MODES } from './modes.ts'
import { deskWords } from './words.ts'

/** What a scan is taken for; also by function key, wherever the focus is. */
export function ModeBar() {
  const words = useWords(deskWords)
  const { mode: current } = useDesk()
  return (
    <fieldset className="seg" data-tour="modes">
      <legend className="sr-only">{words.modesLabel}</legend>
      {MODES.map(({ mode, key }) => (
        <button
          key={mode}
          type="button"
          aria-pressed={mode === current}
          aria-keyshortcuts={key}
          onClick={() => changeDesk({ mode })}
        >
          {words.modes[mode]} <KeyCap name={key} />
        </button>
      ))}
    </fieldset>
  )
}
