import type { ReactNode } from 'react'
import { Box } from '../../platform/elements'
import { Entry } from '../../ui/entry.tsx'
import { useWords } from '../../words/use-words.ts'

export function SettingsEntry(): ReactNode {
  const words = useWords().mine
  return (
    <Box className="panel entries">
      <Entry icon="gear" text={words.settings} note={words.settingsNote} to={{ page: 'settings' }} />
    </Box>
  )
}
