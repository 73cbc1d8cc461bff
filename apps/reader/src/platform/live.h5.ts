export type Changes = {
  /** How many copies of a title that was named are free has changed. */
  readonly onTitle?: () => void
  /** Something of the reader's own has: `loans`, `holds`, `account`, `notices`. */
  readonly onSelf?: (what: string) => void
  /** Whether changes are being told. */
  readonly onLive?: (live: boolean) => void
}

/** A browser gives a stream up for good when it is answered 429 or 503: it is asked again after this long. */
const AGAIN_MS = 15_000

/** The server's stream of changes (docs/operations/live.md); after a break the browser reconnects. Returns how to stop. */
export function listen(titles: readonly string[], { onTitle, onSelf, onLive }: Changes): () => void {
  const query = titles.length === 0 ? '' : `?titles=${titles.join(',')}`
  let timer: ReturnType<typeof setTimeout> | undefined
  let source = open()

  function everything(): void {
    onTitle?.()
    for (const what of ['loans', 'holds', 'account', 'notices']) onSelf?.(what)
  }

  function open(): EventSource {
    const opened = new EventSource(`/api/v1/stream${query}`)
    opened.addEventListener('open', () => onLive?.(true))
    opened.addEventListener('error', () => {
      onLive?.(false)
      if (opened.readyState !== EventSource.CLOSED) return
      timer = setTimeout(() => {
        source = open()
        // A new one starts from now: what happened meanwhile is not told.
        source.addEventListener('open', everything, { once: true })
      }, AGAIN_MS)
    })
    opened.addEventListener('title', () => onTitle?.())
    opened.addEventListener('self', (event) => onSelf?.(whatOf(event.data)))
    opened.addEventListener('reset', everything)
    return opened
  }

  return () => {
    clearTimeout(timer)
    source.close()
  }
}

function whatOf(data: unknown): string {
  try {
    const told: unknown = typeof data === 'string' ? JSON.parse(data) : null
    return typeof told === 'object' && told !== null && 'what' in told ? String(told.what) : ''
  } catch {
    return ''
  }
}
