import { useDidHide, useDidShow } from '@tarojs/taro'
import { useState } from 'react'

/** Is this page before someone's eyes? A mini-program in the background hides its pages. */
export function useIsShown(): boolean {
  const [isShown, setShown] = useState(true)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  return isShown
}
