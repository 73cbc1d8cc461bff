/** One byte for each module; dark is nothing, as in a picture. */
export type Modules = { readonly data: ArrayLike<number>; readonly width: number; readonly height: number }

/** The dark modules as one path: a row's neighbours together, so that no seams show. */
export function qrPath({ data, width, height }: Modules): string {
  const strokes: string[] = []
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (data[y * width + x] !== 0) continue
      const start = x
      while (x + 1 < width && data[y * width + x + 1] === 0) x += 1
      const run = x - start + 1
      strokes.push(`M${start} ${y}h${run}v1h-${run}z`)
    }
  }
  return strokes.join('')
}
