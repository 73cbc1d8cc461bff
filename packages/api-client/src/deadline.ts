/** The end of one try: by time, or by whoever asked for it. */
export type Deadline = {
  /** Cuts the request off; mini-programs have no such thing, there it is only no longer waited for. */
  readonly signal?: AbortSignal
  /** The work, or a rejection once the deadline has passed or the outer signal was aborted. */
  race<T>(work: Promise<T>): Promise<T>
  hasPassed(): boolean
  clear(): void
}

/** Made of `AbortController` and a timer alone: `AbortSignal.timeout` and `any` are missing on phones of some years ago. */
export function startDeadline(ms: number, outer: AbortSignal | undefined): Deadline {
  const controller = typeof AbortController === 'undefined' ? null : new AbortController()
  let passed = false
  let giveUp: (reason: unknown) => void = () => undefined
  const over = new Promise<never>((_, reject) => {
    giveUp = reject
  })
  // Nobody may be waiting any more when it rejects.
  over.catch(() => undefined)
  const end = (reason: unknown) => {
    controller?.abort(reason)
    giveUp(reason)
  }
  const timer = setTimeout(() => {
    passed = true
    end(new Error('timed out'))
  }, ms)
  const onAbort = () => end(outer?.reason)
  if (outer?.aborted) onAbort()
  else outer?.addEventListener('abort', onAbort)
  return {
    ...(controller === null ? {} : { signal: controller.signal }),
    race: (work) => Promise.race([work, over]),
    hasPassed: () => passed,
    clear() {
      clearTimeout(timer)
      outer?.removeEventListener('abort', onAbort)
    },
  }
}
