import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'
import { Box } from '../../platform/elements'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words/use-words.ts'

type Props = { readonly active: boolean; readonly onCode: (text: string) => void }

/** Mini-programs have the platform's own scanner, over the whole screen. */
export function Finder({ onCode }: Props): ReactNode {
  const words = useWords().scan

  async function scan(): Promise<void> {
    try {
      const { result } = await Taro.scanCode({ onlyFromCamera: false, scanType: ['barCode', 'qrCode'] })
      onCode(result)
    } catch {
      // Closed without a code: nothing was asked for.
    }
  }

  return (
    <Box className="finder">
      <Box className="finder__corners" />
      <Box className="finder__middle">
        <Button look="main" onPress={() => void scan()}>
          {words.scanNow}
        </Button>
        <Box className="finder__text">{words.aimPlace}</Box>
      </Box>
    </Box>
  )
}
