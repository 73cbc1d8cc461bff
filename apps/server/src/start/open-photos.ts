import path from 'node:path'
import { folderPhotoStore, type PhotoStore, s3PhotoStore } from '../photos/index.ts'
import type { Config } from '../platform/index.ts'

const FOLDER = 'photos'

/** Pictures go to the S3-compatible store that is set, else to the data folder. */
export function openPhotos({ dataFolder, photoStore }: Pick<Config, 'dataFolder' | 'photoStore'>): PhotoStore {
  return photoStore === null ? folderPhotoStore(path.join(dataFolder, FOLDER)) : s3PhotoStore(photoStore)
}
