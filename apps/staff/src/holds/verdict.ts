import type { Verdict } from '@wenyuan/contract'

/** Why the server would refuse this now; undefined where it would not (or the act doesn't apply). */
export function refusalOf(verdict: Verdict | undefined): string | undefined {
  if (verdict === undefined || verdict.outcome === 'allowed') return undefined
  return verdict.findings.map(({ message }) => message).join('；')
}
