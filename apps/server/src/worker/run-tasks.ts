import { setTimeout as wait } from 'node:timers/promises'

/** Something to be done again and again, each time `everyMs` after the last was done. Any number of workers may run it. */
export type WorkerTask = {
  readonly name: string
  readonly everyMs: number
  run(): Promise<unknown>
}

export type RunningTasks = {
  /** Begins nothing more and waits for what is under way. */
  stop(): Promise<void>
}

/** Runs the tasks beside each other. One that fails (the database is away) is told and tried again at its next time. */
export function runTasks(tasks: readonly WorkerTask[], onError: (task: string, error: unknown) => void): RunningTasks {
  const stopped = new AbortController()
  const done = Promise.all(tasks.map((task) => repeat(task, stopped.signal, onError)))
  return {
    async stop() {
      stopped.abort()
      await done
    },
  }
}

async function repeat(
  { name, everyMs, run }: WorkerTask,
  stopped: AbortSignal,
  onError: (task: string, error: unknown) => void,
): Promise<void> {
  while (!stopped.aborted) {
    try {
      await run()
    } catch (error) {
      onError(name, error)
    }
    await wait(everyMs, undefined, { signal: stopped }).catch(() => undefined)
  }
}
