import type { PolicyDraftView, PolicyLine, PolicyLintView } from '@wenyuan/contract'
import { useEffect, useState } from 'react'
import { useAsk } from '../api/use-ask.ts'

/** A pause in typing: the linter takes a few milliseconds, the way there and back takes longer. */
const PAUSE_MS = 250

export type Typed = { readonly lines: readonly PolicyLine[]; readonly periods: PolicyDraftView['periods'] }

/** What the linter says of lines while they are typed; null: nothing that could be asked about, or no answer yet. */
export function useLint(typed: Typed | null): PolicyLintView | null {
  const text = typed === null ? null : JSON.stringify(typed)
  const [asked, setAsked] = useState<string | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  const body = asked === null ? { lines: [] } : (JSON.parse(asked) as { lines: PolicyLine[] })
  const lint = useAsk('lintPolicy', { body }, { enabled: asked !== null, keep: true })
  return text === null || asked === null ? null : (lint.data ?? null)
}
