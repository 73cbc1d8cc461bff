import { type ActCommand, type ActContext, type Outcome, performActs } from '../circulation/index.ts'

/** As the server's gatherer. */
const LANES = 2
const MAX_GATHERED = 64

export type ReplayAct = {
  readonly command: ActCommand
  /** What it may touch (patrons, a title): acts that share any are performed one after the other. */
  readonly touches: readonly string[]
}

/**
 * Performs the acts of one moment in gathered transactions, two at once. Acts that touch the same patron or title stay
 * in one lane and in their order, so that what comes of them does not depend on which lane is quicker.
 */
export async function performInLanes(context: ActContext, acts: readonly ReplayAct[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = new Array(acts.length)
  async function runLane(places: readonly number[]): Promise<void> {
    for (let start = 0; start < places.length; start += MAX_GATHERED) {
      const list = places.slice(start, start + MAX_GATHERED)
      const results = await performActs(
        context,
        list.map((place) => (acts[place] as ReplayAct).command),
      )
      for (const [n, place] of list.entries()) {
        const result = results[n]
        if (result === undefined || !('outcome' in result)) throw new Error('the replay uses each key once')
        outcomes[place] = result.outcome
      }
    }
  }
  await Promise.all(divide(acts).map(runLane))
  return outcomes
}

/** The places of the acts, by lane. */
function divide(acts: readonly ReplayAct[]): number[][] {
  const groups = [...Map.groupBy(acts.keys(), groupsOf(acts)).values()]
  const lanes: number[][] = Array.from({ length: LANES }, () => [])
  for (const group of groups.sort((a, b) => b.length - a.length)) {
    lanes.reduce((least, lane) => (lane.length < least.length ? lane : least)).push(...group)
  }
  return lanes.map((lane) => lane.sort((a, b) => a - b))
}

/** The group of each act: the connected parts of the graph whose edges are shared patrons and titles. */
function groupsOf(acts: readonly ReplayAct[]): (place: number) => string {
  const parent = new Map<string, string>()
  const find = (name: string): string => {
    let root = name
    for (let above = parent.get(root); above !== undefined && above !== root; above = parent.get(root)) root = above
    parent.set(name, root)
    return root
  }
  for (const { touches } of acts) {
    const [first = '', ...rest] = touches
    for (const name of rest) parent.set(find(name), find(first))
  }
  return (place) => find(acts[place]?.touches[0] ?? '')
}
