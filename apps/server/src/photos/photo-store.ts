/** Where the bytes of pictures are kept, by a key that tells nothing. */
export type PhotoStore = {
  put(key: string, bytes: Buffer, mediaType: string): Promise<void>
  /** Null: nothing is kept under the key. */
  get(key: string): Promise<Buffer | null>
  remove(key: string): Promise<void>
}
