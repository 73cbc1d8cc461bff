import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { PhotoStore } from './photo-store.ts'

/** Pictures as files in the data folder; a file is there whole or not at all. */
export function folderPhotoStore(folder: string): PhotoStore {
  const fileOf = (key: string) => path.join(folder, key)
  return {
    async put(key, bytes) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const half = `${fileOf(key)}.half`
      await writeFile(half, bytes, { mode: 0o600 })
      await rename(half, fileOf(key))
    },
    async get(key) {
      try {
        return await readFile(fileOf(key))
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
        throw error
      }
    },
    remove: (key) => rm(fileOf(key), { force: true }),
  }
}
