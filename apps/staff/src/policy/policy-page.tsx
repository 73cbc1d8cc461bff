import './policy.css'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useAsk } from '../api/use-ask.ts'
import { useSend } from '../api/use-send.ts'
import { useHas } from '../session/use-me.ts'
import { Button } from '../ui/button.tsx'
import { FailureNote } from '../ui/failure-note.tsx'
import { Page } from '../ui/page.tsx'
import { Failed, Loading } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { DraftView } from './draft-view.tsx'
import { PolicyGroups } from './policy-groups.tsx'
import { PolicyLegend } from './policy-legend.tsx'
import { PolicyLists } from './policy-lists.tsx'
import { PolicyTable } from './policy-table.tsx'
import { PolicyViews } from './policy-views.tsx'
import { VersionView } from './version-view.tsx'
import { policyWords } from './words.ts'

export default function PolicyPage() {
  const { id, version }: { readonly id?: string; readonly version?: string } = useSearch({ strict: false })
  if (id !== undefined) return <DraftView key={id} id={id} />
  // What is no number is no version either, and is answered so.
  return version === undefined ? <InForce /> : <VersionView key={version} number={Number(version) || 0} />
}

/** The policy in force: to look at, and to begin a draft from. */
function InForce() {
  const words = useWords(policyWords)
  const say = useSay()
  const navigate = useNavigate()
  const mayDraft = useHas('policy.draft')
  const table = useAsk('getPolicyTable', { query: {} })
  const policy = useAsk('getPolicy', { query: {} })
  const sending = useSend('createPolicyDraft', ['listPolicyDrafts'])
  async function begin() {
    // Clicked before it had come: the click waits for it.
    const whole = policy.data ?? (await policy.refetch({ cancelRefetch: false })).data
    if (whole === undefined) return
    const { lines, periods } = whole
    const done = await sending.send({ body: { lines, periods } })
    if (done !== null) await navigate({ to: '/policy', search: { id: done.body.id } })
  }
  const actions = (
    <Button
      look="main"
      reason={mayDraft ? undefined : words.beginReason}
      busy={sending.busy}
      busyLabel={words.beginning}
      onClick={begin}
    >
      {words.begin}
    </Button>
  )
  return (
    <Page title={words.policy} actions={actions}>
      <PolicyViews />
      {policy.data === undefined ? null : (
        <p className="policy-state">
          <span className="tag ok">{words.inForce(String(policy.data.version))}</span>
          <span className="cap">{words.since(say.instant(policy.data.activeFrom))}</span>
        </p>
      )}
      <FailureNote failure={sending.failure} />
      <div className="split">
        <div>
          {table.data !== undefined ? (
            <>
              <PolicyGroups table={table.data}>
                {(columns) => (table.data === undefined ? null : <PolicyTable table={table.data} columns={columns} />)}
              </PolicyGroups>
              <PolicyLegend table={table.data} />
            </>
          ) : table.error === null ? (
            <Loading rows={8} />
          ) : (
            <Failed error={table.error} onRetry={() => void table.refetch()} />
          )}
        </div>
        <PolicyLists active={policy.data?.version} />
      </div>
    </Page>
  )
}
