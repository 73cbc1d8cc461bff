import type { ReactNode } from 'react'
import { useTitleFacts } from '../../session/title-facts.ts'
import { FailedSheet } from './failed-sheet.tsx'
import { LentSheet } from './lent-sheet.tsx'
import type { Place } from './place.ts'
import { ReturnedSheet } from './returned-sheet.tsx'
import type { Scan } from './use-scan.ts'
import { VerdictSheet } from './verdict-sheet.tsx'

type Props = {
  readonly scan: Scan
  readonly place: Place
  /** What ends it, where nothing more is scanned. */
  readonly nextText?: string
}

/** What the last scan came to. */
export function ScanSheet({ scan, place, nextText }: Props): ReactNode {
  const { stage, leave } = scan
  const item = 'item' in stage ? stage.item : null
  const named = item === null ? [] : [{ title: item.titleId, titleText: item.titleText }]
  const factsOf = useTitleFacts(named)
  const facts = named[0] === undefined ? null : factsOf(named[0])
  switch (stage.kind) {
    case 'ready':
    case 'asking':
      return null
    case 'decided':
      return <VerdictSheet stage={stage} facts={facts} scan={scan} place={place} />
    case 'lent':
      return <LentSheet loan={stage.loan} facts={facts} onClose={leave} nextText={nextText} />
    case 'returned':
      return <ReturnedSheet answer={stage.answer} item={item} facts={facts} onClose={leave} />
    case 'failed':
      return <FailedSheet problem={stage.problem} retry={() => void scan.ask(stage.question)} onClose={leave} />
  }
}
