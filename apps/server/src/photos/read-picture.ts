import sharp from 'sharp'

export type Picture = { readonly bytes: Buffer; readonly width: number; readonly height: number }
export type ReadPicture =
  | { readonly kind: 'picture'; readonly picture: Picture }
  /** No JPEG, PNG or WebP, by its content. */
  | { readonly kind: 'no-picture' }
  /** More pixels than are looked at: a small file can hold a picture that fills the memory. */
  | { readonly kind: 'too-many-pixels' }

const FORMATS = new Set(['jpeg', 'png', 'webp'])
export const MAX_PIXELS = 50_000_000
/** Of the longest side, of what is kept. */
export const MAX_SIDE_PX = 2_048
const QUALITY = 82

/** Decodes a picture and makes it anew, upright and not too large: nothing beside the picture (place, camera, time) is kept. */
export async function readPicture(bytes: Buffer): Promise<ReadPicture> {
  const options = { limitInputPixels: MAX_PIXELS, failOn: 'error' } as const
  try {
    const { format, width, height } = await sharp(bytes, { ...options, limitInputPixels: false }).metadata()
    if (format === undefined || !FORMATS.has(format)) return { kind: 'no-picture' }
    if ((width ?? 0) * (height ?? 0) > MAX_PIXELS) return { kind: 'too-many-pixels' }
    const { data, info } = await sharp(bytes, options)
      .rotate()
      .resize(MAX_SIDE_PX, MAX_SIDE_PX, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: QUALITY })
      .toBuffer({ resolveWithObject: true })
    return { kind: 'picture', picture: { bytes: data, width: info.width, height: info.height } }
  } catch {
    // sharp says in words of its own what is wrong with a picture; to us it is none.
    return { kind: 'no-picture' }
  }
}
