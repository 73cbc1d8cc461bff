import { useQueryClient } from '@tanstack/react-query'
import type { JobRunView } from '@wenyuan/contract'
import { useEffect, useState } from 'react'
import { useAsk } from '../api/use-ask.ts'
import { useAskPages } from '../api/use-ask-pages.ts'
import { useHas } from '../session/use-me.ts'
import { Button } from '../ui/button.tsx'
import { Listed } from '../ui/listed.tsx'
import { Empty } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { usePermissionName } from '../words/permission-names.ts'
import { NightRun } from './night-run.tsx'
import { StartNight } from './start-night.tsx'
import { upkeepWords } from './words.ts'

const PAGE_SIZE = 10
const ASK_AGAIN_MS = 1_000

/** The runs of the night, the last one opened, and the way to have it done now. */
export function NightPanel() {
  const words = useWords(upkeepWords)
  const nameOf = usePermissionName()
  const mayStart = useHas('setting.write')
  const runs = useAskPages('listJobRuns', { query: { job: 'nightly', limit: PAGE_SIZE } })
  const nightlyAt = useAsk('getSettings', {}, { staleMs: 60_000 }).data?.nightlyAt
  const [isStarting, setStarting] = useState(false)
  const isUnderWay = (runs.items ?? []).some(isAtWork)
  useProgress(isUnderWay)
  return (
    <section className="panel" aria-label={words.runs}>
      <header className="panel-head">
        <h2 className="grow">{words.runs}</h2>
        <Button
          reason={mayStart ? (isUnderWay ? words.underWay : undefined) : words.needs(nameOf('setting.write'))}
          onClick={() => setStarting(true)}
        >
          {words.runNow}
        </Button>
      </header>
      {nightlyAt === undefined ? null : <p className="panel-body cap upkeep-note">{words.nightNote(nightlyAt)}</p>}
      <Listed pages={runs} empty={<Empty title={words.noRuns} note={words.noRunsNote} />}>
        {(items) => (
          <ul>
            {items.map((run, at) => (
              <NightRun key={run.id} run={run} isFirst={at === 0} />
            ))}
          </ul>
        )}
      </Listed>
      {isStarting ? <StartNight onClose={() => setStarting(false)} /> : null}
    </section>
  )
}

function isAtWork({ state }: JobRunView): boolean {
  return state === 'waiting' || state === 'running'
}

function useProgress(isUnderWay: boolean): void {
  const client = useQueryClient()
  useEffect(() => {
    if (!isUnderWay) return
    const timer = setInterval(() => void client.invalidateQueries({ queryKey: ['listJobRuns'] }), ASK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [client, isUnderWay])
}
