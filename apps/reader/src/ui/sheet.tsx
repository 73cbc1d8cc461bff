import type { ReactNode } from 'react'
import { Box, Press } from '../platform/elements'
import { Icon } from '../platform/icon'
import { SheetFrame } from '../platform/sheet-frame'
import { useWords } from '../words/use-words.ts'

type Props = { readonly title: string; readonly onClose: () => void; readonly children: ReactNode }

/** From the bottom: verdict, stamp, steps, one or two buttons. Drag down, Esc and the veil close it. */
export function Sheet({ title, onClose, children }: Props): ReactNode {
  const words = useWords().ui
  return (
    <SheetFrame title={title} onClose={onClose}>
      <Box className="sheet__top">
        <Box as="h2" className="sheet__title">
          {title}
        </Box>
        <Press className="tap" onPress={onClose} aria-label={words.close}>
          <Icon name="close" />
        </Press>
      </Box>
      {children}
    </SheetFrame>
  )
}
