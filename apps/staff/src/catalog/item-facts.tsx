import { Link } from '@tanstack/react-router'
import type { ItemView } from '@wenyuan/contract'
import { useBranchName } from '../session/branch.ts'
import { useHas } from '../session/use-me.ts'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { useItemTypes } from './item-fields.tsx'
import { itemWords } from './words.ts'

/** Where a copy is and what is known of it. */
export function ItemFacts({ item }: { readonly item: ItemView }) {
  const words = useWords(itemWords)
  const nameOf = useBranchName()
  const types = useItemTypes()
  const say = useSay()
  const mayRead = useHas('event.read')
  const due = item.due === null ? null : `${item.due.includes('T') ? say.instant(item.due) : say.date(item.due)}`
  const facts = [
    [words.at, nameOf(item.at)],
    ...(item.to === null ? [] : [[words.to, nameOf(item.to)] as const]),
    ...(item.due === null || due === null ? [] : [[words.due, `${due}　${say.daysLeft(item.due)}`] as const]),
    [words.branch, nameOf(item.branch)],
    [words.shelf, item.shelf],
    [words.type, types.find(({ value }) => value === item.type)?.label ?? item.type],
    [words.price, item.price === null ? null : say.money(item.price)],
    [words.acquired, item.acquired === null ? null : say.date(item.acquired)],
  ] as const
  return (
    <>
      <dl>
        {facts.map(([label, value]) => (
          <div key={label} className="kv">
            <dt>{label}</dt>
            <dd>{value ?? words.none}</dd>
          </div>
        ))}
      </dl>
      {mayRead ? (
        <p className="panel-body">
          <Link to="/record" search={{ q: `item:${item.id}` }}>
            {words.record}
          </Link>
        </p>
      ) : null}
    </>
  )
}
