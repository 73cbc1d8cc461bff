/** Mini-programs ask again when a page shows; only the web is told of changes. */
export type Changes = {
  readonly onTitle?: () => void
  readonly onSelf?: (what: string) => void
  readonly onLive?: (live: boolean) => void
}

export function listen(_titles: readonly string[], _changes: Changes): () => void {
  return () => undefined
}
