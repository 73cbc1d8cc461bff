import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import { useWords } from '../words/language.ts'
import { changeDesk } from './desk-state.ts'
import { play, SOUNDS, silence, silenced } from './sounds.ts'
import { deskWords } from './words.ts'

export function SoundDialog() {
  const words = useWords(deskWords)
  const [quiet, setQuiet] = useState(silenced)
  return (
    <Dialog title={words.soundTitle} onClose={() => changeDesk({ dialog: null })}>
      <p className="dialog-note">{words.soundNote}</p>
      <ul>
        {SOUNDS.map((sound) => (
          <li key={sound} className="sound-line">
            <label className="chk grow">
              <input
                type="checkbox"
                checked={!quiet.has(sound)}
                onChange={(event) => {
                  silence(sound, !event.target.checked)
                  setQuiet(silenced())
                }}
              />
              {words.sounds[sound]}
            </label>
            <Button onClick={() => play(sound)} aria-label={`${words.soundTry}　${words.sounds[sound]}`}>
              <Icon name="sound" size={16} />
              {words.soundTry}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
