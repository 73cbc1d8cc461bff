/** `unsent`: the server was not reached, or knows nobody; the same job can be done later. */
export type JobEnd = 'done' | 'unsent'

export type Job = {
  /** What is waiting, in words that the person typed or scanned. */
  readonly text: string
  readonly run: () => Promise<JobEnd>
  /** It was given up before it was done. */
  readonly dropped?: () => void
}

export type QueueState = {
  readonly waiting: number
  /** What could not be sent: it stays first, and nothing overtakes it. */
  readonly stuck: string | null
}

export type ScanQueue = {
  readonly add: (job: Job) => void
  /** Tries again what could not be sent, then goes on. */
  readonly resume: () => void
  /** Gives up what could not be sent and all that waits behind it. */
  readonly clear: () => void
  readonly state: () => QueueState
}

/** A scanner is faster than a network: jobs are done one after another, in the order in which they came. */
export function createQueue(onChange: (state: QueueState) => void): ScanQueue {
  let jobs: Job[] = []
  let running = false
  let isStuck = false

  const state = (): QueueState => ({ waiting: jobs.length, stuck: isStuck ? (jobs[0]?.text ?? null) : null })

  async function work(): Promise<void> {
    if (running || isStuck) return
    running = true
    for (let job = jobs[0]; job !== undefined && !isStuck; job = jobs[0]) {
      const end = await job.run()
      if (end === 'unsent') isStuck = jobs[0] === job
      else if (jobs[0] === job) jobs = jobs.slice(1)
      onChange(state())
    }
    running = false
  }

  return {
    add(job) {
      jobs = [...jobs, job]
      onChange(state())
      void work()
    },
    resume() {
      if (!isStuck) return
      isStuck = false
      onChange(state())
      void work()
    },
    clear() {
      const given = jobs
      jobs = []
      isStuck = false
      for (const job of given) job.dropped?.()
      onChange(state())
    },
    state,
  }
}
