import { type App, type Ask, type ProblemAnswer, problem } from '../http/index.ts'
import { checkProof, type ProofCodes, type ShownProof } from '../proof/index.ts'

type Shown = { readonly proof?: string | undefined; readonly branch?: string | undefined }
export type ProofOfAsk = { readonly kind: 'checked'; readonly proof: ShownProof | undefined } | ProblemAnswer

/** What the reader shows with a request; a problem after too many wrong ones. */
export type ReadProof = (ask: Pick<Ask<'checkOutItem'>, 'actor'>, shown: Shown) => Promise<ProofOfAsk>

export function proofReader({ network }: App, codes: ProofCodes): ReadProof {
  return async ({ actor }, { proof: text, branch }) => {
    const check = await checkProof(network, codes, { actor, text, branch })
    if (check.kind === 'checked') return check
    return problem('too-many', { detail: 'proof-locked', headers: { 'retry-after': String(check.retryAfterS) } })
  }
}
