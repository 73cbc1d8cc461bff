import type { IconName } from '@wenyuan/look'

export type Place = 'shelf' | 'hold-shelf' | 'transit' | 'repair' | 'processing'
type Look = { readonly icon: IconName; readonly tone: 'ink' | 'ok' | 'info' | 'soon'; readonly edge: string }

/** Where an item goes has a word, an icon, a colour and a sound of its own. */
export const PLACES: Readonly<Record<Place, Look>> = {
  shelf: { icon: 'shelf', tone: 'ink', edge: 'res--shelf' },
  'hold-shelf': { icon: 'hold', tone: 'ok', edge: 'res--hold' },
  transit: { icon: 'truck', tone: 'info', edge: 'res--send' },
  repair: { icon: 'fix', tone: 'soon', edge: 'res--fix' },
  processing: { icon: 'task', tone: 'soon', edge: 'res--fix' },
}

/** `transit:children` → transit to children. */
export function placeOf(to: string): { readonly place: Place; readonly branch: string | null } {
  if (to.startsWith('transit:')) return { place: 'transit', branch: to.slice('transit:'.length) }
  return { place: to === 'hold-shelf' || to === 'repair' || to === 'processing' ? to : 'shelf', branch: null }
}
