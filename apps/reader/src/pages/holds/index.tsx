import { useRouter } from '@tarojs/taro'
import type { HoldView } from '@wenyuan/contract'
import { type ReactNode, useState } from 'react'
import { callServer } from '../../api/server.ts'
import { useAnswer } from '../../cache/use-answer.ts'
import { go } from '../../navigation.ts'
import { Box } from '../../platform/elements'
import { useOwnChange } from '../../session/own-changes.ts'
import { usePatronView } from '../../session/patron-view.ts'
import { useTitleFacts } from '../../session/title-facts.ts'
import '../../style/holds.css'
import '../../style/own.css'
import { AskedView } from '../../ui/asked-view.tsx'
import { Button } from '../../ui/button.tsx'
import { LoanSegments } from '../../ui/loan-segments.tsx'
import { OwnPage } from '../../ui/own-page.tsx'
import { Empty } from '../../ui/states.tsx'
import { useWords } from '../../words/use-words.ts'
import { HoldPanel } from './hold-panel.tsx'
import { Pace } from './pace.tsx'
import { Stopped } from './stopped.tsx'

/** More than any policy allows. */
const MAX_OPEN_HOLDS = 200

export default function HoldsPage(): ReactNode {
  const words = useWords().holds
  const [over, setOver] = useState<ReactNode>(null)
  // Those of somebody that the reader acts for, where the address says so.
  const { of = '', name = '' } = useRouter().params
  const isOthers = /^\d{1,19}$/.test(of)
  const title = isOthers && name !== '' ? words.of(decoded(name)) : words.title
  return (
    <OwnPage title={title} {...(isOthers ? {} : { tab: 'loans' as const })} over={over}>
      {({ id }) => <Holds key={id} patron={isOthers ? of : id} isOthers={isOthers} showOver={setOver} />}
    </OwnPage>
  )
}

/** A router hands the address on as it was written; a broken escape is shown as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

type Props = {
  readonly patron: string
  readonly isOthers: boolean
  readonly showOver: (over: ReactNode) => void
}

function Holds({ patron, isOthers, showOver }: Props): ReactNode {
  const words = useWords().holds
  const asked = useAnswer(`holds.${patron}`, () =>
    callServer('listPatronHolds', { params: { id: patron }, query: { limit: MAX_OPEN_HOLDS } }),
  )
  useOwnChange(['holds'], asked.retry)
  const view = usePatronView()
  const own = isOthers ? { ...view, data: null } : view
  const factsOf = useTitleFacts(asked.data?.items ?? [])
  return (
    <>
      {!isOthers && <LoanSegments on="holds" />}
      {own.data !== null && <Stopped standing={own.data.standing} />}
      <AskedView asked={asked}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty
              title={words.none}
              text={words.noneText}
              act={
                <Button look="main" onPress={() => go({ page: 'search' })}>
                  {words.toSearch}
                </Button>
              }
            />
          ) : (
            <>
              <Box as="ul">
                {inOrder(items).map((hold) => (
                  <HoldPanel
                    key={hold.id}
                    hold={hold}
                    facts={factsOf(hold)}
                    showOver={showOver}
                    onChanged={asked.retry}
                  />
                ))}
              </Box>
              {own.data !== null && (items.length > 1 || own.data.holdPace !== null) && (
                <Pace patron={own.data} showOver={showOver} onChanged={own.replace} />
              )}
            </>
          )
        }
      </AskedView>
    </>
  )
}

const ORDER = ['ready', 'in_transit', 'waiting', 'requested']

/** What can be fetched stands first, the one that is given away soonest on top. */
function inOrder(holds: readonly HoldView[]): readonly HoldView[] {
  const rank = ({ status }: HoldView) => ORDER.indexOf(status)
  return [...holds].sort(
    (a, b) => rank(a) - rank(b) || (a.until ?? '').localeCompare(b.until ?? '') || a.placedAt.localeCompare(b.placedAt),
  )
}
