export type Changes = {
  /** How many copies of a title that was named are free has changed. */
  readonly onTitle?: () => void
  /** Something of the reader's own has: `loans`, `holds`, `account`, `notices`. */
  readonly onSelf?: (what: string) => void
  /** Whether changes are being told. */
  readonly onLive?: (live: boolean) => void
}

/** The server's stream of changes (docs/operations/live.md); the browser reconnects by itself. Returns how to stop. */
export function listen(titles: readonly string[], { onTitle, onSelf, onLive }: Changes): () => void {
  const query = titles.length === 0 ? '' : `?titles=${titles.join(',')}`
  const source = new EventSource(`/api/v1/stream${query}`)
  source.addEventListener('open', () => onLive?.(true))
  source.addEventListener('error', () => onLive?.(false))
  source.addEventListener('title', () => onTitle?.())
  source.addEventListener('self', (event) => onSelf?.(whatOf(event.data)))
  source.addEventListener('reset', () => {
    onTitle?.()
    for (const what of ['loans', 'holds', 'account', 'notices']) onSelf?.(what)
  })
  return () => source.close()
}

function whatOf(data: unknown): string {
  try {
    const told: unknown = typeof data === 'string' ? JSON.parse(data) : null
    return typeof told === 'object' && told !== null && 'what' in told ? String(told.what) : ''
  } catch {
    return ''
  }
}
