import './imports.css'
import { useQueryClient } from '@tanstack/react-query'
import type { ImportView } from '@wenyuan/contract'
import { useEffect } from 'react'
import { useAskPages } from '../api/use-ask-pages.ts'
import { useHas } from '../session/use-me.ts'
import { Listed } from '../ui/listed.tsx'
import { Page } from '../ui/page.tsx'
import { Empty } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { ImportEntry } from './import-entry.tsx'
import { UploadForm } from './upload-form.tsx'
import { importWords } from './words.ts'

const PAGE_SIZE = 20
/** The stream tells of beginnings and ends; rows are counted by asking. */
const ASK_AGAIN_MS = 1_000

export default function ImportsPage() {
  const words = useWords(importWords)
  const mayImport = useHas('import.run')
  const imports = useAskPages('listImports', { query: { limit: PAGE_SIZE } }, { enabled: mayImport })
  useProgress(imports.items)
  return (
    <Page title={words.imports} needs="import.run" permissionName={words.rights}>
      <div className="imports">
        <UploadForm />
        <section className="panel">
          <h2 className="panel-head">{words.history}</h2>
          <Listed pages={imports} empty={<Empty title={words.none} note={words.noneNote} />}>
            {(entries) => (
              <ul>
                {entries.map((entry) => (
                  <ImportEntry key={entry.id} entry={entry} />
                ))}
              </ul>
            )}
          </Listed>
        </section>
      </div>
    </Page>
  )
}

function useProgress(imports: readonly ImportView[] | undefined): void {
  const client = useQueryClient()
  const isUnderWay = imports?.some(({ status }) => ['running', 'waiting', 'undoing'].includes(status)) ?? false
  useEffect(() => {
    if (!isUnderWay) return
    const timer = setInterval(() => void client.invalidateQueries({ queryKey: ['listImports'] }), ASK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [client, isUnderWay])
}
