/** What a scan of an item is taken for. `auto`: a reader open borrows, nobody open returns. */
export type Mode = 'auto' | 'checkout' | 'return' | 'renew' | 'pickup'

export const MODES: readonly { readonly mode: Mode; readonly key: string }[] = [
  { mode: 'auto', key: 'F1' },
  { mode: 'checkout', key: 'F2' },
  { mode: 'return', key: 'F3' },
  { mode: 'renew', key: 'F4' },
  { mode: 'pickup', key: 'F6' },
]
