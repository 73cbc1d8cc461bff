import { useRouter } from '@tarojs/taro'
import { type ReactNode, useState } from 'react'
import '../../style/account.css'
import '../../style/own.css'
import '../../style/trouble.css'
import { OwnPage } from '../../ui/own-page.tsx'
import { Empty } from '../../ui/states.tsx'
import { useWords } from '../../words/use-words.ts'
import { Done } from './done.tsx'
import { TroubleForm } from './trouble-form.tsx'
import { TroubledLoan } from './troubled-loan.tsx'
import type { TroubleKind, TroubleSubject } from './use-report.ts'
import { useTroubleWords } from './use-trouble-words.ts'

/** A reader says that something is the matter with a loan, a charge or their credit. */
export default function TroublePage(): ReactNode {
  const words = useTroubleWords()
  const own = useWords()
  const { params } = useRouter()
  const [done, setDone] = useState<TroubleKind | null>(null)
  const subject = subjectOf(params)
  const title = subject?.of === 'charge' ? words.ofCharge : subject?.of === 'credit' ? words.ofCredit : words.title
  return (
    <OwnPage title={title}>
      {() =>
        subject === null ? (
          <Empty title={own.trouble['not-found'].title} />
        ) : done !== null ? (
          <Done kind={done} />
        ) : subject.of === 'loan' ? (
          <TroubledLoan loanId={subject.id} onDone={setDone} />
        ) : (
          <TroubleForm kind="dispute" subject={subject} onDone={setDone} />
        )
      }
    </OwnPage>
  )
}

/** Null: an address that was typed or cut short. */
function subjectOf(params: Partial<Record<string, string>>): TroubleSubject | null {
  for (const of of ['loan', 'charge', 'credit'] as const) {
    const id = params[of]
    if (id !== undefined && /^\d{1,18}$/.test(id)) return { of, id }
  }
  return null
}
