import { useNavigate } from '@tanstack/react-router'
import type { PolicyTableView, PolicyVersionView } from '@wenyuan/contract'
import { useState } from 'react'
import { useAsk } from '../api/use-ask.ts'
import { useAskPages } from '../api/use-ask-pages.ts'
import { useHas } from '../session/use-me.ts'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { Empty, Failed, Loading } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { CancelActivationDialog } from './cancel-activation-dialog.tsx'
import { PolicyGroups } from './policy-groups.tsx'
import { PolicyLegend } from './policy-legend.tsx'
import { PolicyTable } from './policy-table.tsx'
import { PolicyViews } from './policy-views.tsx'
import { RollBackDialog } from './roll-back-dialog.tsx'
import { ToActive } from './to-active.tsx'
import { VersionDialog } from './version-dialog.tsx'
import { policyWords } from './words.ts'
import { workbenchWords } from './workbench-words.ts'

/** Most libraries have fewer; of an older one only its table is told. */
const VERSIONS_ASKED = 100

/** An earlier version, or one to come, as the table that it was or will be. */
export function VersionView({ number }: { readonly number: number }) {
  const words = { ...useWords(policyWords), ...useWords(workbenchWords) }
  const table = useAsk('getPolicyTable', { query: { version: number } })
  const versions = useAskPages('listPolicyVersions', { query: { limit: VERSIONS_ASKED } })
  const active = useAsk('getPolicy', { query: {} })
  const version = versions.items?.find((one) => one.version === number)
  if (table.data !== undefined && versions.items !== undefined && active.data !== undefined) {
    return (
      <KnownVersion number={number} version={version} table={table.data} isActive={active.data.version === number} />
    )
  }
  const isUnknown = table.error?.status === 404 || table.error?.status === 400
  return (
    <Page title={words.policy} actions={<ToActive />}>
      {isUnknown ? (
        <Empty title={words.versionGone} note={words.versionGoneNote} />
      ) : table.error === null ? (
        <Loading rows={8} />
      ) : (
        <Failed error={table.error} onRetry={() => void table.refetch()} />
      )}
    </Page>
  )
}

type KnownProps = {
  readonly number: number
  readonly version: PolicyVersionView | undefined
  readonly table: PolicyTableView
  readonly isActive: boolean
}
type Open = 'text' | 'roll-back' | 'cancel'

function KnownVersion({ number, version, table, isActive }: KnownProps) {
  const words = { ...useWords(policyWords), ...useWords(workbenchWords) }
  const mayActivate = useHas('policy.activate')
  const navigate = useNavigate()
  const [open, setOpen] = useState<Open | null>(null)
  const isScheduled = version?.scheduled === true
  const reason = mayActivate ? undefined : words.activateReason
  const actions = (
    <>
      <ToActive />
      <Button onClick={() => setOpen('text')}>{words.whole}</Button>
      {isActive ? null : isScheduled ? (
        <Button look="stop" reason={reason} onClick={() => setOpen('cancel')}>
          {words.cancelActivation}
        </Button>
      ) : (
        <Button look="main" reason={reason} onClick={() => setOpen('roll-back')}>
          {words.rollBack}
        </Button>
      )}
    </>
  )
  const close = () => setOpen(null)
  const toDraft = () => void navigate({ to: '/policy', search: { id: String(number) } })
  return (
    <Page title={words.policy} actions={actions}>
      <PolicyViews />
      <VersionState {...{ number, version, isActive, isScheduled }} />
      <PolicyGroups table={table}>{(columns) => <PolicyTable table={table} columns={columns} />}</PolicyGroups>
      <PolicyLegend table={table} isDraft={!isActive} changedNote={words.differsFromActive} />
      {open === 'text' ? <VersionDialog number={number} onClose={close} /> : null}
      {open === 'roll-back' ? <RollBackDialog version={number} onClose={close} /> : null}
      {open === 'cancel' ? <CancelActivationDialog version={number} onClose={close} onDone={toDraft} /> : null}
    </Page>
  )
}

type StateProps = Pick<KnownProps, 'number' | 'version' | 'isActive'> & { readonly isScheduled: boolean }

function VersionState({ number, version, isActive, isScheduled }: StateProps) {
  const words = { ...useWords(policyWords), ...useWords(workbenchWords) }
  const say = useSay()
  return (
    <p className="policy-state">
      <span className="tag info">{words.version(String(number))}</span>
      {isActive ? <span className="tag ok">{words.activeNow}</span> : null}
      {isScheduled ? <span className="tag soon">{words.toCome}</span> : null}
      {version === undefined ? null : (
        <>
          {version.name === null ? null : <b>{version.name}</b>}
          <span className="cap">{words.since(say.instant(version.activeFrom))}</span>
          {version.restores === null ? null : <span className="cap">{words.restores(String(version.restores))}</span>}
          {version.reason === null ? null : <span className="cap">{words.becauseOf(version.reason)}</span>}
        </>
      )}
    </p>
  )
}
