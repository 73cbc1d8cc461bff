import type { PatronView } from '@wenyuan/contract'
import { useBranchName } from '../session/branch.ts'
import { usePatronTypeName } from '../session/patron-types.ts'
import { useHas } from '../session/use-me.ts'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { patronsWords } from './words.ts'

export function PatronFacts({ patron }: { readonly patron: PatronView }) {
  const say = useWords(patronsWords)
  const { date } = useSay()
  const typeName = usePatronTypeName()
  const branchName = useBranchName()
  const seesPhone = useHas('patron.write')
  const { card, type, branch, expires, phone, born } = patron
  const facts = [
    [say.card, card],
    [say.type, typeName(type)],
    [say.branch, branchName(branch)],
    [say.expires, expires === null ? say.noEnd : date(expires)],
    [say.phone, phone ?? (seesPhone ? say.unknown : say.hidden)],
    // A birthday says its year.
    [say.born, born ?? say.unknown],
  ] as const
  return (
    <section className="panel" aria-label={say.facts}>
      <header className="panel-head">
        <h2>{say.facts}</h2>
      </header>
      <dl>
        {facts.map(([label, value]) => (
          <div className="kv" key={label}>
            <dt>{label}</dt>
            <dd className="long">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
