import type { Problem } from '@wenyuan/contract'

export type SentPhoto =
  | { readonly kind: 'stored'; readonly id: string }
  /** `problem` null: no answer came. */
  | { readonly kind: 'failed'; readonly problem: Problem | null }

/** A picture that was chosen on this device. */
export type PickedPhoto = {
  /** To be shown from the device itself. */
  readonly url: string
  readonly bytes: number
  /** `key` is the act's: the same for a further try. */
  readonly send: (key: string, onProgress: (percent: number) => void) => Promise<SentPhoto>
  readonly forget: () => void
}

export function readSent(status: number, text: string): SentPhoto {
  try {
    const body = JSON.parse(text)
    return status === 201 ? { kind: 'stored', id: String(body.id) } : { kind: 'failed', problem: body as Problem }
  } catch {
    return { kind: 'failed', problem: null }
  }
}
