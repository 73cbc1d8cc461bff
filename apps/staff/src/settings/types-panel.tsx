import { useState } from 'react'
import { useAskPages } from '../api/use-ask-pages.ts'
import { Button } from '../ui/button.tsx'
import { Listed } from '../ui/listed.tsx'
import { Empty } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import type { Type } from './find-type.ts'
import { TypeDialog } from './type-dialog.tsx'
import { settingsWords } from './words.ts'

const OPERATIONS = {
  patron: { list: 'listPatronTypes', set: 'setPatronType', add: 'addPatronType', note: 'patronTypesNote' },
  item: { list: 'listItemTypes', set: 'setItemType', add: 'addItemType', note: 'itemTypesNote' },
} as const
type Of = keyof typeof OPERATIONS

export function PatronTypes() {
  return <TypesPanel key="patron" of="patron" />
}

export function ItemTypes() {
  return <TypesPanel key="item" of="item" />
}

function TypesPanel({ of }: { readonly of: Of }) {
  const words = useWords(settingsWords)
  const { list, add, note } = OPERATIONS[of]
  const types = useAskPages(list, {})
  const [open, setOpen] = useState<Type | 'new' | null>(null)
  return (
    <section className="panel" aria-label={words[of === 'patron' ? 'patronTypes' : 'itemTypes']}>
      <header className="panel-head">
        <span className="cap grow">{words[note]}</span>
        <Button look="main" onClick={() => setOpen('new')}>
          {words[add]}
        </Button>
      </header>
      <Listed pages={types} empty={<Empty title={words.noTypes} />}>
        {(items) => <TypesTable types={items} onRename={setOpen} />}
      </Listed>
      {open === null ? null : (
        <TypeDialog operations={OPERATIONS[of]} type={open === 'new' ? null : open} onClose={() => setOpen(null)} />
      )}
    </section>
  )
}

type TableProps = { readonly types: readonly Type[]; readonly onRename: (type: Type) => void }

function TypesTable({ types, onRename }: TableProps) {
  const words = useWords(settingsWords)
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.typeName}</th>
          <th scope="col">{words.code}</th>
          <th scope="col">{words.acts}</th>
        </tr>
      </thead>
      <tbody>
        {types.map((type) => (
          <tr key={type.code}>
            <td className="long">{type.name}</td>
            <td className="long">
              <code>{type.code}</code>
            </td>
            <td>
              <Button aria-label={words.renameOf(type.name)} onClick={() => onRename(type)}>
                {words.rename}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
