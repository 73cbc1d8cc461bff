import { isAlive } from './postmaster-pid.ts'
import type { StartStep } from './words.ts'

export type Keeper = {
  pid(): number
  /** Looks no more; waits for a restart under way. */
  end(): Promise<void>
}

const LOOK_EVERY_MS = 500
/** A server that ends this often within the window has a cause that starting it again won't cure. */
const RESTART_LIMIT = 30
const RESTART_WINDOW_MS = 10 * 60_000

/** Starts the server again when its process has ended though nobody stopped it. */
export function keepRunning({
  pid: first,
  onStep,
  restart,
}: {
  pid: number
  onStep: (step: StartStep) => void
  restart: () => Promise<number>
}): Keeper {
  let pid = first
  let restarting: Promise<void> | null = null
  let restartedAt: number[] = []

  const timer = setInterval(() => {
    if (restarting !== null || isAlive(pid)) return
    const now = performance.now()
    restartedAt = [...restartedAt.filter((at) => now - at < RESTART_WINDOW_MS), now]
    if (restartedAt.length > RESTART_LIMIT) {
      clearInterval(timer)
      onStep({ code: 'giving-up' })
      return
    }
    onStep({ code: 'restarting-ended' })
    // One that fails is tried again at the next look.
    restarting = restart()
      .then((next) => {
        pid = next
      })
      .catch((error: unknown) =>
        onStep({ code: 'restart-failed', reason: error instanceof Error ? error.message : String(error) }),
      )
      .finally(() => {
        restarting = null
      })
  }, LOOK_EVERY_MS)
  timer.unref()

  return {
    pid: () => pid,
    end: async () => {
      clearInterval(timer)
      await restarting
    },
  }
}
