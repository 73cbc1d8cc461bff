import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'

type Props = { readonly onCode: (text: string) => void; readonly children: ReactNode }

/** Scans the code of a place without leaving the sheet. */
export function ScanPlace({ onCode, children }: Props): ReactNode {
  async function scan(): Promise<void> {
    try {
      onCode((await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] })).result)
    } catch {
      // Closed without a code.
    }
  }
  return <Button onPress={() => void scan()}>{children}</Button>
}
