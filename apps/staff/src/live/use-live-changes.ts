import { endpointOf, fullPathOf } from '@wenyuan/contract/paths'
import { useEffect, useState } from 'react'
import { queryClient } from '../api/query-client.ts'
import { readEvents } from './read-events.ts'

const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 15_000

/** The first word of the keys of queries that any change makes old. */
export const NEWEST_ENTRIES = 'newest-entries'

/** What a change makes old, by the kind of thing that changed. */
const OLD_BY_SUBJECT: Readonly<Record<string, readonly string[]>> = {
  loan: [
    'listPatronLoans',
    'getPatron',
    'getLoan',
    'getTitle',
    'getItem',
    'getOverview',
    'search',
    'listTasks',
    'listClaims',
    'listLosses',
  ],
  hold: ['listHolds', 'getHold', 'listPatronHolds', 'listPulls', 'getTitle', 'getPatron', 'getOverview'],
  patron: ['getPatron', 'listPatrons', 'getAccount'],
  waiver: ['listWaivers', 'getAccount'],
  task: ['listTasks'],
  dispute: ['listDisputes', 'getDispute', 'listTasks', 'listPatronLoans'],
  staff: ['listStaff', 'getMe'],
  charge: ['getAccount', 'getPatron', 'getOverview'],
  item: ['getItem', 'getTitle', 'listPulls', 'search'],
  title: ['getTitle', 'search'],
  policy: ['getPolicy', 'getPolicyTable', 'listPolicyDrafts', 'listPolicyVersions'],
  import: ['getImport', 'listImports'],
  branch: ['listBranches', 'getBranchCalendar'],
}

/**
 * Follows the server's stream and asks again for what it says has changed. True while connected; after a break it goes
 * on trying, and everything is asked again once it is back, because what happened meanwhile is not known.
 */
export function useLiveChanges(): boolean {
  const [isLive, setLive] = useState(true)
  useEffect(() => {
    const ending = new AbortController()
    void follow(ending.signal, setLive)
    return () => ending.abort()
  }, [])
  return isLive
}

async function follow(signal: AbortSignal, setLive: (isLive: boolean) => void): Promise<void> {
  let pauseMs = FIRST_PAUSE_MS
  let wasLost = false
  let lastId: string | null = null
  while (!signal.aborted) {
    try {
      const { method } = endpointOf('stream')
      const headers: Record<string, string> = lastId === null ? {} : { 'last-event-id': lastId }
      const response = await fetch(fullPathOf('stream'), { method, headers, signal, credentials: 'same-origin' })
      if (!response.ok || response.body === null) throw new Error(`stream answered ${response.status}`)
      setLive(true)
      pauseMs = FIRST_PAUSE_MS
      if (wasLost) void queryClient.invalidateQueries()
      wasLost = false
      for await (const { id, name, data } of readEvents(response.body)) {
        lastId = id ?? lastId
        noteChange(name, data)
      }
    } catch {
      // Whatever ended it, the answer is the same: say so and try again.
    }
    if (signal.aborted) return
    wasLost = true
    setLive(false)
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
    pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)
  }
}

function noteChange(name: string, data: string): void {
  if (name === 'reset') void queryClient.invalidateQueries()
  if (name !== 'staff') return
  const change = JSON.parse(data) as { readonly subjects?: readonly string[] }
  const kinds = new Set((change.subjects ?? []).map((subject) => subject.split(':', 1)[0] ?? ''))
  const old = new Set([...kinds].flatMap((kind) => OLD_BY_SUBJECT[kind] ?? []))
  for (const operation of [...old, NEWEST_ENTRIES]) void queryClient.invalidateQueries({ queryKey: [operation] })
}
