type Told = { readonly now: string; readonly atMs: number }

/** Counts on from what was told, in the offset in which it was told. */
export function timeAt({ now, atMs }: Told, ms: number): string {
  const offset = /(?:Z|[+-]\d{2}:\d{2})$/.exec(now)?.[0] ?? 'Z'
  const wall = Date.parse(`${now.slice(0, 19)}Z`) + (ms - atMs)
  return `${new Date(wall).toISOString().slice(0, 19)}${offset}`
}
