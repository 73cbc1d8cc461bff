import type { AccountView } from '@wenyuan/contract'
import { isOwed } from '../patrons/account-line.ts'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { accountsWords } from './words.ts'

const FIGURES = ['owed', 'credit', 'deposit'] as const

/** The answer first: what is owed, and apart from it what is held for the patron. */
export function AccountFigures({ account }: { readonly account: AccountView }) {
  const say = useWords(accountsWords)
  const { amount } = useSay()
  return (
    <dl className="panel account-figures" aria-label={say.figures}>
      {FIGURES.map((name) => (
        <div key={name}>
          <dt className="cap">{say[name]}</dt>
          <dd className={`song account-figure${name === 'owed' && isOwed(account[name]) ? ' late' : ''}`}>
            {amount(account[name])}
          </dd>
          <dd className="cap">{say.figureNotes[name]}</dd>
        </div>
      ))}
    </dl>
  )
}
