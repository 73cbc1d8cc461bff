import { z } from 'zod'
import { count, id, instant } from './kernel.ts'

/** Of one upload, before it is made smaller. */
export const MAX_PHOTO_BYTES = 10_485_760

/** The one part of a multipart/form-data body: a JPEG, PNG or WebP picture, told by its content. */
export const photoUpload = z.strictObject({ file: z.file() })

/** Kept as WebP without anything beside the picture (place, camera, time). Until an act names it, it is its uploader’s alone. */
export const photoView = z
  .object({ id, mediaType: z.literal('image/webp'), width: count, height: count, bytes: count, uploadedAt: instant })
  .meta({ id: 'Photo' })

export type PhotoView = z.infer<typeof photoView>
