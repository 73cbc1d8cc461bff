import type { ApiKeyView } from '@wenyuan/contract'
import { useState } from 'react'
import { useAskPages } from '../api/use-ask-pages.ts'
import { useBranchName } from '../session/branch.ts'
import { useHas } from '../session/use-me.ts'
import { Button } from '../ui/button.tsx'
import { Listed } from '../ui/listed.tsx'
import { Empty, NoPermission } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { usePermissionName } from '../words/permission-names.ts'
import { useSay } from '../words/say.ts'
import { CreateApiKey } from './create-api-key.tsx'
import { RevokeApiKey } from './revoke-api-key.tsx'
import { settingsWords } from './words.ts'

export function ApiKeys() {
  const nameOf = usePermissionName()
  return useHas('staff.write') ? <KeysPanel /> : <NoPermission permission={nameOf('staff.write')} />
}

function KeysPanel() {
  const words = useWords(settingsWords)
  const keys = useAskPages('listApiKeys', {})
  const [isAdding, setAdding] = useState(false)
  const [ending, setEnding] = useState<ApiKeyView | null>(null)
  return (
    <section className="panel" aria-label={words.keys}>
      <header className="panel-head">
        <span className="cap grow">{words.keysNote}</span>
        <Button look="main" onClick={() => setAdding(true)}>
          {words.addKey}
        </Button>
      </header>
      <Listed pages={keys} empty={<Empty title={words.noKeys} note={words.noKeysNote} />}>
        {(items) => <KeysTable keys={items} onRevoke={setEnding} />}
      </Listed>
      {isAdding ? <CreateApiKey onClose={() => setAdding(false)} /> : null}
      {ending === null ? null : <RevokeApiKey apiKey={ending} onClose={() => setEnding(null)} />}
    </section>
  )
}

type TableProps = { readonly keys: readonly ApiKeyView[]; readonly onRevoke: (key: ApiKeyView) => void }

function KeysTable({ keys, onRevoke }: TableProps) {
  const words = useWords(settingsWords)
  return (
    <div className="table-scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{words.keyName}</th>
            <th scope="col">{words.scopes}</th>
            <th scope="col">{words.made}</th>
            <th scope="col">{words.expires}</th>
            <th scope="col">{words.acts}</th>
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <KeyRow key={key.id} apiKey={key} onRevoke={onRevoke} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type RowProps = { readonly apiKey: ApiKeyView; readonly onRevoke: (key: ApiKeyView) => void }

function KeyRow({ apiKey, onRevoke }: RowProps) {
  const words = useWords(settingsWords)
  const nameOf = usePermissionName()
  const branchName = useBranchName()
  const say = useSay()
  const { name, scopes, branch, createdAt, expiresAt, lastUsedAt } = apiKey
  return (
    <tr>
      <td className="long">
        <b>{name}</b>
      </td>
      <td>
        {scopes.map(nameOf).join('、')}
        <p className="cap">{branch === null ? words.everywhere : branchName(branch)}</p>
      </td>
      <td className="nowrap">
        {say.day(createdAt.slice(0, 10))}
        {lastUsedAt === undefined ? null : (
          <p className="cap">
            {words.lastUsed} {lastUsedAt === null ? words.never : say.instant(lastUsedAt)}
          </p>
        )}
      </td>
      <td className="nowrap">{expiresAt === null ? words.noEnd : words.until(say.instant(expiresAt))}</td>
      <td>
        <Button look="stop" aria-label={words.revokeOf(name)} onClick={() => onRevoke(apiKey)}>
          {words.revoke}
        </Button>
      </td>
    </tr>
  )
}
