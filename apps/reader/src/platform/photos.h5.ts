import { fullPathOf } from '@wenyuan/contract/paths'
import { preferences } from '../state/preferences.ts'
import { type PickedPhoto, readSent, type SentPhoto } from './photo-types.ts'
import { csrfToken } from './transport.h5.ts'

/** Opens the device's own choice, which also offers its camera; at most `room` of what was chosen. */
export function pickPhotos(room: number): Promise<PickedPhoto[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/jpeg,image/png,image/webp'
    input.multiple = room > 1
    input.addEventListener('change', () => resolve([...(input.files ?? [])].slice(0, room).map(pickedOf)))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
}

function pickedOf(file: File): PickedPhoto {
  const url = URL.createObjectURL(file)
  return {
    url,
    bytes: file.size,
    send: (key, onProgress) => send(file, key, onProgress),
    forget: () => URL.revokeObjectURL(url),
  }
}

/** Not by `fetch`, which tells nothing of how far an upload is. */
function send(file: File, key: string, onProgress: (percent: number) => void): Promise<SentPhoto> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', fullPathOf('uploadPhoto'))
    request.setRequestHeader('idempotency-key', key)
    request.setRequestHeader('accept-language', preferences.get().language)
    request.setRequestHeader('x-session-cookie', '1')
    const token = csrfToken()
    if (token !== null) request.setRequestHeader('x-csrf-token', token)
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      if (total > 0) onProgress(Math.floor((loaded / total) * 100))
    })
    request.addEventListener('load', () => resolve(readSent(request.status, request.responseText)))
    for (const end of ['error', 'abort', 'timeout']) {
      request.addEventListener(end, () => resolve({ kind: 'failed', problem: null }))
    }
    const form = new FormData()
    form.set('file', file)
    request.send(form)
  })
}

/** The address of a kept picture: the session's cookie goes along. */
export function keptPhoto(id: string): Promise<string | null> {
  return Promise.resolve(fullPathOf('getPhoto').replace(':id', id))
}
