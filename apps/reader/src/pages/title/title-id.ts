/** By the title's id, as in links, or by the `scene` of a code in a book or on a shelf: `t=12`. */
export function titleIdFrom(params: Readonly<Record<string, string | undefined>>): string | null {
  const scene = /^t(?:=|%3D)(\d+)$/i.exec(params['scene'] ?? '')?.[1]
  const id = params['id'] ?? scene ?? ''
  return /^\d{1,19}$/.test(id) ? id : null
}
