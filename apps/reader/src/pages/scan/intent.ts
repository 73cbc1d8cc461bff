import { go } from '../../navigation.ts'
import { createStore } from '../../state/store.ts'

export type ScanAct = 'borrow' | 'return'

/** What the scan page is opened for; a tab takes no parameters in a mini-program. */
export type ScanIntent = { readonly act: ScanAct; readonly item: string | null }

export const scanIntent = createStore<ScanIntent | null>(null)

export function toReturn(item: string | null): void {
  scanIntent.set({ act: 'return', item })
  go({ page: 'scan' })
}
