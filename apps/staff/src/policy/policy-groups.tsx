import { useNavigate, useSearch } from '@tanstack/react-router'
import type { PolicyTableView } from '@wenyuan/contract'
import type { ReactNode } from 'react'
import { Tabs } from '../ui/tabs.tsx'
import { useWords } from '../words/language.ts'
import type { Column } from './policy-cell.tsx'
import { policyWords } from './words.ts'

const ESSENTIALS = 'essentials'
const ESSENTIAL = ['loanPeriod', 'loanLimit', 'renewalLimit', 'overdueCharge', 'holdLimit', 'holdShelfPeriod']

type Props = {
  readonly table: PolicyTableView
  readonly children: (columns: readonly Column[]) => ReactNode
}

/** Near fifty parameters are too wide for one table: first those that are asked for most, then each group. */
export function PolicyGroups({ table, children }: Props) {
  const words = useWords(policyWords)
  const search: { readonly id?: string; readonly tab?: string } = useSearch({ strict: false })
  const navigate = useNavigate()
  const groups = new Map(table.parameters.map(({ group, groupLabel }) => [group, groupLabel]))
  const tabs = [{ name: ESSENTIALS, label: words.essentials }, ...[...groups].map(([name, label]) => ({ name, label }))]
  const chosen = tabs.find(({ name }) => name === search.tab)?.name ?? ESSENTIALS
  const columns =
    chosen === ESSENTIALS
      ? table.parameters.filter(({ name }) => ESSENTIAL.includes(name))
      : table.parameters.filter(({ group }) => group === chosen)
  function choose(tab: string) {
    void navigate({ to: '/policy', search: { ...search, tab }, replace: true })
  }
  return (
    <Tabs label={words.groups} tabs={tabs} chosen={chosen} onChoose={choose}>
      {children(columns)}
    </Tabs>
  )
}
