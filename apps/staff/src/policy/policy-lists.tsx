import { Link } from '@tanstack/react-router'
import type { PolicyVersionView } from '@wenyuan/contract'
import { useState } from 'react'
import { useAskPages } from '../api/use-ask-pages.ts'
import { useActors } from '../record/actors.ts'
import { useHas } from '../session/use-me.ts'
import { Listed } from '../ui/listed.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { VersionDialog } from './version-dialog.tsx'
import { policyWords } from './words.ts'

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
  const words = useWords(policyWords)
  const versions = useAskPages('listPolicyVersions', { query: { limit: PAGE_SIZE } })
  const [open, setOpen] = useState<PolicyVersionView | null>(null)
  return (
    <section className="panel">
      <h2 className="panel-head">{words.versions}</h2>
      <Listed pages={versions} empty={null}>
        {(items) => (
          <ul>
            {items.map((version, at) => (
              <VersionEntry
                key={version.version}
                version={version}
                isActive={version.version === active}
                isToCome={isToCome(items, at, active)}
                onSee={() => setOpen(version)}
              />
            ))}
          </ul>
        )}
      </Listed>
      {open === null ? null : <VersionDialog version={open} onClose={() => setOpen(null)} />}
    </section>
  )
}

/** Newest first: what stands before the one in force is still to come. */
function isToCome(versions: readonly PolicyVersionView[], at: number, active: number | undefined): boolean {
  return active !== undefined && versions.slice(0, at + 1).every(({ version }) => version !== active)
}

type EntryProps = {
  readonly version: PolicyVersionView
  readonly isActive: boolean
  readonly isToCome: boolean
  readonly onSee: () => void
}

function VersionEntry({ version, isActive, isToCome, onSee }: EntryProps) {
  const words = useWords(policyWords)
  const say = useSay()
  const { nameOf } = useActors()
  const { version: number, name, activeFrom, activatedBy, lineCount } = version
  const facts = [words.since(say.instant(activeFrom)), words.lineCount(lineCount)]
  return (
    <li className="policy-entry">
      <p className="policy-entry-head">
        <button type="button" className="policy-see" onClick={onSee}>
          {words.version(String(number))}
          {name === null ? '' : `　${name}`}
        </button>
        {isActive ? <span className="tag ok">{words.activeNow}</span> : null}
        {isToCome ? <span className="tag soon">{words.toCome}</span> : null}
      </p>
      <p className="cap">{facts.join('　')}</p>
      {activatedBy === null || activatedBy.startsWith(BY_ITSELF) ? null : (
        <p className="cap">{words.activatedBy(nameOf(activatedBy))}</p>
      )}
    </li>
  )
}
