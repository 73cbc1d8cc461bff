import Taro from '@tarojs/taro'
import { fullPathOf } from '@wenyuan/contract/paths'
import { readKept } from '../state/kept.ts'
import { preferences } from '../state/preferences.ts'
import { type PickedPhoto, readSent, type SentPhoto } from './photo-types.ts'
import { serverUrl } from './transport'

/** From the album or the camera, made smaller by the platform. */
export async function pickPhotos(room: number): Promise<PickedPhoto[]> {
  try {
    const chosen = await Taro.chooseImage({
      count: room,
      sizeType: ['compressed'],
      sourceType: ['album', 'camera'],
    })
    return chosen.tempFiles.map(({ path, size }) => ({
      url: path,
      bytes: size,
      send: (key, onProgress) => send(path, key, onProgress),
      forget: () => {},
    }))
  } catch {
    // Nothing was chosen, or it is not allowed.
    return []
  }
}

async function send(filePath: string, key: string, onProgress: (percent: number) => void): Promise<SentPhoto> {
  try {
    const task = Taro.uploadFile({
      url: `${serverUrl}${fullPathOf('uploadPhoto')}`,
      filePath,
      name: 'file',
      header: { ...sessionHeader(), 'idempotency-key': key, 'accept-language': preferences.get().language },
    })
    task.progress?.(({ progress }) => onProgress(progress))
    const { statusCode, data } = await task
    return readSent(statusCode, data)
  } catch {
    return { kind: 'failed', problem: null }
  }
}

/** A picture element sends no session: the file is fetched first, and shown from the device. Null: it can't be had. */
export async function keptPhoto(id: string): Promise<string | null> {
  try {
    const url = `${serverUrl}${fullPathOf('getPhoto').replace(':id', id)}`
    const { statusCode, tempFilePath } = await Taro.downloadFile({ url, header: sessionHeader() })
    return statusCode === 200 ? tempFilePath : null
  } catch {
    return null
  }
}

function sessionHeader(): Record<string, string> {
  const token = readKept('token')
  return typeof token === 'string' ? { authorization: `Bearer ${token}` } : {}
}
