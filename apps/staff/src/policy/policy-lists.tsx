import { Link } from '@tanstack/react-router'
import type { PolicyVersionView } from '@wenyuan/contract'
import { type ReactNode, useState } from 'react'
import { useAskPages } from '../api/use-ask-pages.ts'
import { useActors } from '../record/actors.ts'
import { useHas } from '../session/use-me.ts'
import { Button } from '../ui/button.tsx'
import { Listed } from '../ui/listed.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { CancelActivationDialog } from './cancel-activation-dialog.tsx'
import { policyWords } from './words.ts'
import { workbenchWords } from './workbench-words.ts'

const PAGE_SIZE = 10
/** A new network begins with a policy that nobody activated. */
const BY_ITSELF = 'system:'

type Props = {
  /** The version in force. */
  readonly active: number | undefined
}

/** What was drafted, what is in force, what was and what is to come. */
export function PolicyLists({ active }: Props) {
  const mayDraft = useHas('policy.draft')
  return (
    <aside>
      {mayDraft ? <Drafts /> : null}
      <Versions active={active} />
    </aside>
  )
}

function Drafts() {
  const words = useWords(policyWords)
  const say = useSay()
  const drafts = useAskPages('listPolicyDrafts', { query: { limit: PAGE_SIZE } })
  return (
    <section className="panel">
      <h2 className="panel-head">{words.drafts}</h2>
      <Listed pages={drafts} empty={<p className="panel-body cap">{words.noDrafts}</p>}>
        {(items) => (
          <ul>
            {items.map(({ id, name, changedAt }) => (
              <li key={id} className="policy-entry">
                <Link to="/policy" search={{ id }}>
                  {words.draft(id)}　{name ?? words.unnamed}
                </Link>
                <p className="cap">{words.changedAt(say.instant(changedAt))}</p>
              </li>
            ))}
          </ul>
        )}
      </Listed>
    </section>
  )
}

function Versions({ active }: Props) {
  const words = { ...useWords(policyWords), ...useWords(workbenchWords) }
  const versions = useAskPages('listPolicyVersions', { query: { limit: PAGE_SIZE } })
  const scheduled = versions.items?.filter((one) => one.scheduled) ?? []
  return (
    <>
      {scheduled.length === 0 ? null : <Scheduled versions={scheduled} />}
      <section className="panel">
        <h2 className="panel-head">{words.versions}</h2>
        <Listed pages={versions} empty={null}>
          {(items) => (
            <ul>
              {items
                .filter((one) => !one.scheduled)
                .map((version) => (
                  <VersionEntry key={version.version} version={version} isActive={version.version === active} />
                ))}
            </ul>
          )}
        </Listed>
      </section>
    </>
  )
}

/** What takes effect later, the next first, each with the way to call it off. */
function Scheduled({ versions }: { readonly versions: readonly PolicyVersionView[] }) {
  const words = { ...useWords(policyWords), ...useWords(workbenchWords) }
  const mayActivate = useHas('policy.activate')
  const [open, setOpen] = useState<number | null>(null)
  const close = () => setOpen(null)
  return (
    <section className="panel" aria-label={words.toCome}>
      <h2 className="panel-head">{words.toCome}</h2>
      <ul>
        {versions
          .toSorted((a, b) => (a.activeFrom < b.activeFrom ? -1 : 1))
          .map((version) => (
            <VersionEntry key={version.version} version={version} isActive={false}>
              <Button
                reason={mayActivate ? undefined : words.activateReason}
                aria-label={words.cancelActivationOf(String(version.version))}
                onClick={() => setOpen(version.version)}
              >
                {words.cancelActivation}
              </Button>
            </VersionEntry>
          ))}
      </ul>
      {open === null ? null : <CancelActivationDialog version={open} onClose={close} onDone={close} />}
    </section>
  )
}

type EntryProps = {
  readonly version: PolicyVersionView
  readonly isActive: boolean
  readonly children?: ReactNode
}

function VersionEntry({ version, isActive, children }: EntryProps) {
  const words = { ...useWords(policyWords), ...useWords(workbenchWords) }
  const say = useSay()
  const { nameOf } = useActors()
  const { version: number, name, activeFrom, activatedBy, lineCount, restores, reason } = version
  const facts = [
    words.since(say.instant(activeFrom)),
    words.lineCount(lineCount),
    ...(restores === null ? [] : [words.restores(String(restores))]),
  ]
  return (
    <li className="policy-entry">
      <p className="policy-entry-head">
        <Link to="/policy" search={{ version: String(number) }}>
          {words.version(String(number))}
          {name === null ? '' : `　${name}`}
        </Link>
        {isActive ? <span className="tag ok">{words.activeNow}</span> : null}
      </p>
      <p className="cap">{facts.join('　')}</p>
      {reason === null ? null : <p className="cap">{words.becauseOf(reason)}</p>}
      {activatedBy === null || activatedBy.startsWith(BY_ITSELF) ? null : (
        <p className="cap">{words.activatedBy(nameOf(activatedBy))}</p>
      )}
      {children}
    </li>
  )
}
