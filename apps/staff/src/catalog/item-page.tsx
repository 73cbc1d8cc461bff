import './catalog.css'
import { Link, useParams } from '@tanstack/react-router'
import type { ItemView } from '@wenyuan/contract'
import { useState } from 'react'
import { useAsk } from '../api/use-ask.ts'
import { useHas } from '../session/use-me.ts'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { Empty, Failed, Loading } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { EditItemDialog } from './edit-item-dialog.tsx'
import { ItemActs } from './item-acts.tsx'
import { ItemFacts } from './item-facts.tsx'
import { ItemLoan } from './item-loan.tsx'
import { ItemStatusMark } from './item-status.tsx'
import { itemWords } from './words.ts'

export default function ItemPage() {
  const words = useWords(itemWords)
  const { id } = useParams({ from: '/items/$id' })
  const item = useAsk('getItem', { params: { id } })
  if (item.data !== undefined) return <KnownItem key={id} item={item.data} />
  // An address that is no id is refused as malformed: to a person it is the same.
  const isUnknown = item.error?.status === 404 || item.error?.status === 400
  return (
    <Page title={words.facts}>
      {isUnknown ? (
        <Empty title={words.unknown} note={words.unknownNote}>
          <Link to="/titles" className="btn">
            {words.back}
          </Link>
        </Empty>
      ) : item.error === null ? (
        <Loading rows={6} />
      ) : (
        <Failed error={item.error} onRetry={() => void item.refetch()} />
      )}
    </Page>
  )
}

function KnownItem({ item }: { readonly item: ItemView }) {
  const words = useWords(itemWords)
  const mayWrite = useHas('catalogue.write')
  const [isEditing, setEditing] = useState(false)
  const actions = (
    <Button reason={mayWrite ? undefined : words.editReason} onClick={() => setEditing(true)}>
      {words.edit}
    </Button>
  )
  return (
    <Page title={item.barcode} actions={actions}>
      <div className="split">
        <section className="panel">
          <div className="panel-head">
            <h2 className="song grow">
              <Link to="/titles/$id" params={{ id: item.titleId }}>
                {item.titleText}
              </Link>
            </h2>
            <ItemStatusMark status={item.status} />
          </div>
          <ItemFacts item={item} />
        </section>
        <aside>
          <ItemLoan item={item} />
          <ItemActs item={item} />
        </aside>
      </div>
      {isEditing ? <EditItemDialog item={item} onClose={() => setEditing(false)} /> : null}
    </Page>
  )
}
