import { Link, useSearch } from '@tanstack/react-router'
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
import { DraftChanges } from './draft-changes.tsx'
import { DraftTable, type Open } from './draft-table.tsx'
import { EditCellDialog } from './edit-cell-dialog.tsx'
import { EditLineDialog } from './edit-line-dialog.tsx'
import { PolicyViews } from './policy-views.tsx'
import { ToActive } from './to-active.tsx'
import { WhatIf } from './what-if.tsx'
import { WholeDialog } from './whole-dialog.tsx'
import { policyWords } from './words.ts'
import { workbenchWords } from './workbench-words.ts'

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

function KnownDraft({ draft, table }: Known) {
  const words = useWords(policyWords)
  const [open, setOpen] = useState<Open | null>(null)
  const { kind }: { readonly kind?: string } = useSearch({ strict: false })
  const isChanges = kind === 'changes'
  const isDraft = draft.status === 'draft'
  const changes = useAsk('getPolicyChanges', { params: { id: draft.id } }, { enabled: isDraft, keep: true })
  const count = changes.data?.items.length
  return (
    <Page title={words.policy} actions={<DraftActions draft={draft} isChanges={isChanges} onOpen={setOpen} />}>
      <PolicyViews draft={draft.id} />
      <p className="policy-state">
        <span className="tag info">{words.draft(draft.id)}</span>
        {draft.name === null ? null : <b>{draft.name}</b>}
        <span className="cap">{!isDraft ? words.alreadyActive : count === undefined ? '' : words.changes(count)}</span>
      </p>
      <div className="split">
        <div>{isChanges ? <DraftChanges id={draft.id} /> : <DraftTable {...{ draft, table }} onOpen={setOpen} />}</div>
        <WhatIf draft={draft} />
      </div>
      <OpenDialog {...{ draft, table, open }} onClose={() => setOpen(null)} />
    </Page>
  )
}

type ActionsProps = {
  readonly draft: PolicyDraftView
  readonly isChanges: boolean
  readonly onOpen: (open: Open) => void
}

function DraftActions({ draft: { id, status }, isChanges, onOpen }: ActionsProps) {
  const words = { ...useWords(policyWords), ...useWords(workbenchWords) }
  const mayActivate = useHas('policy.activate')
  return (
    <>
      <ToActive />
      {status === 'draft' ? (
        <>
          <Link className="btn" to="/policy" search={isChanges ? { id } : { id, kind: 'changes' }}>
            {isChanges ? words.showTable : words.showChanges}
          </Link>
          <Link className="btn" to="/policy/simulations" search={{ id }}>
            {words.trySimulation}
          </Link>
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
      return <EditCellDialog {...{ draft, onClose }} warnings={table.warnings} row={open.row} column={open.column} />
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
