import type { Problem } from '@wenyuan/contract'
import type { ReactNode } from 'react'
import { Sheet } from '../../ui/sheet.tsx'
import { Failed } from '../../ui/states.tsx'
import { useWords } from '../../words/use-words.ts'

type Props = { readonly problem: Problem; readonly retry: () => void; readonly onClose: () => void }

export function FailedSheet({ problem, retry, onClose }: Props): ReactNode {
  const words = useWords().scan
  return (
    <Sheet title={words.title} onClose={onClose}>
      <Failed problem={problem} retry={retry} />
    </Sheet>
  )
}
