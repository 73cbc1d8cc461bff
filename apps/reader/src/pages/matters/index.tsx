import { type ReactNode, useState } from 'react'
import { callServer } from '../../api/server.ts'
import { useAnswer } from '../../cache/use-answer.ts'
import { Box } from '../../platform/elements'
import { useOwnChange } from '../../session/own-changes.ts'
import '../../style/own.css'
import '../../style/trouble.css'
import { AskedView } from '../../ui/asked-view.tsx'
import { Head } from '../../ui/head.tsx'
import { OwnPage } from '../../ui/own-page.tsx'
import { Empty } from '../../ui/states.tsx'
import { useTroubleWords } from '../trouble/use-trouble-words.ts'
import { ClaimMatter } from './claim-matter.tsx'
import { DisputeMatter } from './dispute-matter.tsx'

/** Of each kind: more than anyone brings up. */
const MAX_MATTERS = 50

export default function MattersPage(): ReactNode {
  const words = useTroubleWords()
  const [over, setOver] = useState<ReactNode>(null)
  return (
    <OwnPage title={words.matters} over={over}>
      {({ id }) => <Matters key={id} patron={id} showOver={setOver} />}
    </OwnPage>
  )
}

type Props = { readonly patron: string; readonly showOver: (over: ReactNode) => void }

/** What the reader has said, the open ones first, with what came of it. */
function Matters({ patron, showOver }: Props): ReactNode {
  const words = useTroubleWords()
  const asked = useAnswer(`matters.${patron}`, askMatters)
  useOwnChange(['loans', 'account', 'notices'], asked.retry)
  return (
    <AskedView asked={asked}>
      {({ claims, disputes }) => (
        <>
          {claims.length + disputes.length === 0 && <Empty title={words.noMatters} text={words.noMattersText} />}
          {disputes.length > 0 && <Head title={words.disputes} />}
          <Box as="ul">
            {disputes.map((dispute) => (
              <DisputeMatter key={dispute.id} dispute={dispute} showOver={showOver} onChanged={asked.retry} />
            ))}
          </Box>
          {claims.length > 0 && <Head title={words.claims} />}
          <Box as="ul">
            {claims.map((claim) => (
              <ClaimMatter key={claim.id} claim={claim} />
            ))}
          </Box>
        </>
      )}
    </AskedView>
  )
}

async function askMatters() {
  const limit = MAX_MATTERS
  const [open, ended, ...claims] = await Promise.all([
    callServer('listDisputes', { query: { state: 'open', limit } }),
    callServer('listDisputes', { query: { state: 'ended', limit } }),
    callServer('listClaims', { query: { state: 'open', limit } }),
    callServer('listClaims', { query: { state: 'found', limit } }),
    callServer('listClaims', { query: { state: 'not-found', limit } }),
  ])
  if (!open.ok) return open
  if (!ended.ok) return ended
  const failed = claims.find((answer) => !answer.ok)
  if (failed !== undefined && !failed.ok) return failed
  const found = claims.flatMap((answer) => (answer.ok ? answer.body.items : []))
  return { ok: true, body: { disputes: [...open.body.items, ...ended.body.items], claims: found } } as const
}
