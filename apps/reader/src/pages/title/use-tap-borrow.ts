import type { TitlePageView } from '@wenyuan/contract'
import { type Place, usePlace } from '../scan/place.ts'
import { type Scan, useScan } from '../scan/use-scan.ts'

/** Copies that the library lends without being scanned: the reader holds it already, and taps. */
export type TapBorrow = {
  readonly scan: Scan
  readonly place: Place
  /** The barcode of such a copy at this branch. */
  readonly copyAt: (branch: string) => string | null
  readonly ask: (barcode: string, branch: string) => void
}

export function useTapBorrow(title: Pick<TitlePageView, 'items'> | null, onDone: () => void): TapBorrow {
  const place = usePlace()
  const scan = useScan({ onLent: onDone, onReturned: onDone })
  const free = title?.items.filter(({ selfCheckout }) => selfCheckout === 'tap') ?? []
  return {
    scan,
    place,
    copyAt: (branch) => free.find(({ at }) => at === branch)?.barcode ?? null,
    ask: (barcode, branch) => void scan.ask({ act: 'borrow', barcode, branch, proof: null }),
  }
}
