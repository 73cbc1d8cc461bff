import type { ReactNode } from 'react'
import { addressOf, go } from '../../navigation.ts'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/states.tsx'
import { useWords } from '../../words/use-words.ts'

export function NoLoans(): ReactNode {
  const words = useWords().loans
  return (
    <Empty
      title={words.none}
      text={words.noneText}
      act={
        <Button look="main" href={addressOf({ page: 'scan' })} onPress={() => go({ page: 'scan' })}>
          {words.toScan}
        </Button>
      }
    />
  )
}
