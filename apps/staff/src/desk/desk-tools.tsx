import type { IconName } from '@wenyuan/look'
import { Icon } from '../ui/icon.tsx'
import { useWords } from '../words/language.ts'
import { changeDesk, type DeskDialog } from './desk-state.ts'
import { deskWords } from './words.ts'

const TOOLS: readonly { readonly dialog: DeskDialog & keyof typeof deskWords.en.tools; readonly icon: IconName }[] = [
  { dialog: 'camera', icon: 'scan' },
  { dialog: 'sound', icon: 'sound' },
  { dialog: 'slip', icon: 'print' },
  { dialog: 'keys', icon: 'key' },
]

export function DeskTools() {
  const words = useWords(deskWords)
  return (
    <div className="desk-tools" data-tour="tools">
      {TOOLS.map(({ dialog, icon }) => (
        <button key={dialog} type="button" className="btn btn--bare" onClick={() => changeDesk({ dialog })}>
          <Icon name={icon} size={16} />
          {words.tools[dialog]}
        </button>
      ))}
    </div>
  )
}
