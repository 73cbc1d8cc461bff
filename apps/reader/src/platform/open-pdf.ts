import Taro from '@tarojs/taro'
import { readKept } from '../state/kept.ts'
import { serverUrl } from './transport'

/** Fetches a PDF of the reader's own and shows it; whether it came. A mini-program shows it in the platform's viewer. */
export async function openPdf(path: string, language: string, _name: string): Promise<boolean> {
  const token = readKept('token')
  try {
    const { statusCode, tempFilePath } = await Taro.downloadFile({
      url: `${serverUrl}${path}`,
      header: {
        'accept-language': language,
        ...(typeof token === 'string' ? { authorization: `Bearer ${token}` } : {}),
      },
    })
    if (statusCode !== 200) return false
    await Taro.openDocument({ filePath: tempFilePath, fileType: 'pdf' })
    return true
  } catch {
    return false
  }
}
