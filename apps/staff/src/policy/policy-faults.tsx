import type { Failure } from '../api/use-send.ts'
import { FailureNote } from '../ui/failure-note.tsx'

/** What can't be read in a policy, one fault a line, each with the number of its line and what would be right. */
export function PolicyFaults({ failure }: { readonly failure: Failure | null }) {
  const faults = failure?.problem.errors ?? []
  if (failure === null || faults.length === 0) return <FailureNote failure={failure} />
  return (
    <div role="alert" className="policy-faults">
      <strong>{failure.problem.title}</strong>
      <ul>
        {faults.map(({ path, message }) => (
          <li key={path + message}>{message}</li>
        ))}
      </ul>
    </div>
  )
}
