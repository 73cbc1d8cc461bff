import { Link } from '@tanstack/react-router'
import type { PolicyDraftView, PolicyTableView } from '@wenyuan/contract'
import { useState } from 'react'
import { useAsk } from '../api/use-ask.ts'
import { useHas } from '../session/use-me.ts'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { Empty, Failed, Loading } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { ActivateDialog } from './activate-dialog.tsx'
import { AddLineDialog } from './add-line-dialog.tsx'
import { changedCells } from './changed-cells.ts'
import { EditCellDialog } from './edit-cell-dialog.tsx'
import { EditLineDialog } from './edit-line-dialog.tsx'
import type { Column } from './policy-cell.tsx'
import { PolicyGroups } from './policy-groups.tsx'
import { PolicyLegend } from './policy-legend.tsx'
import { PolicyTable, type TableRow } from './policy-table.tsx'
import { WhatIf } from './what-if.tsx'
import { WholeDialog } from './whole-dialog.tsx'
import { policyWords } from './words.ts'

/** A draft beside what is in force: every cell can be changed, tried, and in the end put in force. */
export function DraftView({ id }: { readonly id: string }) {
  const words = useWords(policyWords)
  const mayDraft = useHas('policy.draft')
  const draft = useAsk('getPolicyDraft', { params: { id } }, { enabled: mayDraft })
  const table = useAsk('getPolicyTable', { query: { draft: id } }, { enabled: mayDraft, keep: true })
  if (draft.data !== undefined && table.data !== undefined) {
    return <KnownDraft draft={draft.data} table={table.data} />
  }
  const error = draft.error ?? table.error
  const isUnknown = error?.status === 404 || error?.status === 400
  return (
    <Page title={words.policy} needs="policy.draft" permissionName={words.rights} actions={<ToActive />}>
      {isUnknown ? (
        <Empty title={words.draftGone} note={words.draftGoneNote} />
      ) : error === null ? (
        <Loading rows={8} />
      ) : (
        <Failed
          error={error}
          onRetry={() => {
            void draft.refetch()
            void table.refetch()
          }}
        />
      )}
    </Page>
  )
}

type Known = { readonly draft: PolicyDraftView; readonly table: PolicyTableView }

type Open =
  | { readonly kind: 'cell'; readonly row: TableRow; readonly column: Column }
  | { readonly kind: 'line'; readonly line: number }
  | { readonly kind: 'add' }
  | { readonly kind: 'whole' }
  | { readonly kind: 'activate' }

function KnownDraft({ draft, table }: Known) {
  const words = useWords(policyWords)
  const [open, setOpen] = useState<Open | null>(null)
  const isDraft = draft.status === 'draft'
  const onCell = (row: TableRow, column: Column) => setOpen({ kind: 'cell', row, column })
  const onLine = (line: number) => setOpen({ kind: 'line', line })
  return (
    <Page title={words.policy} actions={<DraftActions isDraft={isDraft} onOpen={setOpen} />}>
      <p className="policy-state">
        <span className="tag info">{words.draft(draft.id)}</span>
        {draft.name === null ? null : <b>{draft.name}</b>}
        <span className="cap">
          {isDraft ? words.changes(changedCells(table, undefined).length) : words.alreadyActive}
        </span>
      </p>
      <div className="split">
        <div>
          <PolicyGroups table={table}>
            {(columns) => (
              <PolicyTable
                {...{ table, columns }}
                onCell={isDraft ? onCell : undefined}
                onLine={isDraft ? onLine : undefined}
              />
            )}
          </PolicyGroups>
          <PolicyLegend table={table} isDraft />
        </div>
        <WhatIf draft={draft} />
      </div>
      <OpenDialog {...{ draft, table, open }} onClose={() => setOpen(null)} />
    </Page>
  )
}

function DraftActions({ isDraft, onOpen }: { readonly isDraft: boolean; readonly onOpen: (open: Open) => void }) {
  const words = useWords(policyWords)
  const mayActivate = useHas('policy.activate')
  return (
    <>
      <ToActive />
      {isDraft ? (
        <>
          <Button onClick={() => onOpen({ kind: 'add' })}>{words.addLine}</Button>
          <Button onClick={() => onOpen({ kind: 'whole' })}>{words.whole}</Button>
          <Button
            look="main"
            reason={mayActivate ? undefined : words.activateReason}
            onClick={() => onOpen({ kind: 'activate' })}
          >
            {words.activate}
          </Button>
        </>
      ) : null}
    </>
  )
}

function OpenDialog({ draft, table, open, onClose }: Known & { open: Open | null; onClose: () => void }) {
  switch (open?.kind) {
    case 'cell':
      return <EditCellDialog {...{ draft, onClose }} row={open.row} column={open.column} />
    case 'line':
      return <EditLineDialog {...{ draft, onClose }} line={open.line} />
    case 'add':
      return <AddLineDialog {...{ draft, onClose }} />
    case 'whole':
      return <WholeDialog {...{ draft, onClose }} />
    case 'activate':
      return <ActivateDialog {...{ draft, table, onClose }} />
    case undefined:
      return null
  }
}

function ToActive() {
  const words = useWords(policyWords)
  return (
    <Link to="/policy" search={{}} className="btn btn--bare">
      {words.toActive}
    </Link>
  )
}
