import './catalog.css'
import { Link, useParams } from '@tanstack/react-router'
import type { TitlePageView } from '@wenyuan/contract'
import { useState } from 'react'
import { useAsk } from '../api/use-ask.ts'
import { useHas } from '../session/use-me.ts'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { Empty, Failed, Loading } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { AddItemDialog } from './add-item-dialog.tsx'
import { EditTitleDialog } from './edit-title-dialog.tsx'
import { ItemsTable } from './items-table.tsx'
import { TitleFacts } from './title-facts.tsx'
import { titleWords } from './words.ts'

const NOT_FOUND = 404

export default function TitlePage() {
  const words = useWords(titleWords)
  const { id } = useParams({ from: '/titles/$id' })
  const title = useAsk('getTitle', { params: { id } })
  if (title.data !== undefined) return <KnownTitle key={id} title={title.data} />
  if (title.error?.status === NOT_FOUND || title.error?.status === 400) {
    return (
      <Page title={words.needsCard}>
        <Empty title={words.unknown} note={words.unknownNote}>
          <Link to="/titles" className="btn">
            {words.back}
          </Link>
        </Empty>
      </Page>
    )
  }
  return (
    <Page title={words.needsCard}>
      {title.error === null ? (
        <Loading rows={6} />
      ) : (
        <Failed error={title.error} onRetry={() => void title.refetch()} />
      )}
    </Page>
  )
}

function KnownTitle({ title }: { readonly title: TitlePageView }) {
  const words = useWords(titleWords)
  const mayWrite = useHas('catalogue.write')
  const [open, setOpen] = useState<'edit' | 'add' | null>(null)
  const actions = (
    <>
      <Link to="/titles" className="btn btn--bare">
        {words.back}
      </Link>
      <Button reason={mayWrite ? undefined : words.editReason} onClick={() => setOpen('edit')}>
        {words.edit}
      </Button>
    </>
  )
  return (
    <Page title={title.title} actions={actions}>
      <div className="split">
        <section className="panel">
          <div className="panel-head">
            <h2>{words.items}</h2>
            <span className="cap grow">{words.free(title.availability.available, title.availability.total)}</span>
            {mayWrite ? (
              <Button look="main" onClick={() => setOpen('add')}>
                {words.addItem}
              </Button>
            ) : null}
          </div>
          {title.items.length === 0 ? (
            <Empty title={words.noItems} note={words.noItemsNote} />
          ) : (
            <ItemsTable items={title.items} />
          )}
        </section>
        <TitleFacts title={title} />
      </div>
      {open === 'edit' ? <EditTitleDialog title={title} onClose={() => setOpen(null)} /> : null}
      {open === 'add' ? <AddItemDialog title={title} onClose={() => setOpen(null)} /> : null}
    </Page>
  )
}
