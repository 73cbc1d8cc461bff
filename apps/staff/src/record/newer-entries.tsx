import { useQuery } from '@tanstack/react-query'
import type { EventListQuery, EventView } from '@wenyuan/contract'
import { formatNumber } from '@wenyuan/look'
import { ask } from '../api/client.ts'
import { NEWEST_ENTRIES } from '../live/use-live-changes.ts'
import { Button } from '../ui/button.tsx'
import { useWords } from '../words/language.ts'
import { countNewer } from './count-newer.ts'
import { recordWords } from './words.ts'

/** More than anybody would count. */
const MOST_COUNTED = 50

type Props = {
  readonly query: Partial<EventListQuery>
  /** Undefined until the list has come. */
  readonly shown: readonly EventView[] | undefined
  readonly onShow: () => void
}

/** How many entries have come since the list was read. They wait here: a list that moves while it is read misleads. */
export function NewerEntries({ query, shown, onShow }: Props) {
  const words = useWords(recordWords)
  const newest = useQuery({
    queryKey: [NEWEST_ENTRIES, query],
    queryFn: ({ signal }) => ask('listEvents', { query: { ...query, limit: MOST_COUNTED } }, signal),
    enabled: shown !== undefined,
  })
  const count = shown === undefined || newest.data === undefined ? 0 : countNewer(newest.data.items, shown[0])
  const said = count < MOST_COUNTED ? words.newer : words.manyNewer
  return (
    <>
      <span role="status">{count === 0 ? null : said(formatNumber(count))}</span>
      <Button look="bare" onClick={onShow}>
        {words.refresh}
      </Button>
    </>
  )
}
