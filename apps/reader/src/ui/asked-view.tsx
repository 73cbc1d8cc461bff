import type { ReactNode } from 'react'
import type { Asked } from '../cache/use-answer.ts'
import { Failed, Loading, Stale } from './states.tsx'

type Props<Body> = {
  readonly asked: Asked<Body>
  readonly loading?: ReactNode
  /** Another part of the page says that the network is gone. */
  readonly quiet?: boolean
  readonly children: (body: Body) => ReactNode
}

/** Loading, failed, the last known with its age, or the data: told apart once for every screen. */
export function AskedView<Body>({ asked, loading, quiet, children }: Props<Body>): ReactNode {
  const { data, at, problem, retry } = asked
  if (data === null || at === null) {
    return problem === null ? (loading ?? <Loading />) : <Failed problem={problem} retry={retry} />
  }
  return (
    <>
      {problem !== null && !quiet && <Stale problem={problem} at={at} retry={retry} />}
      {children(data)}
    </>
  )
}
