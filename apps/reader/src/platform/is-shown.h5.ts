import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'

/** Is this page before someone's eyes: the top page, in a visible tab? */
export function useIsShown(): boolean {
  const [isTop, setTop] = useState(true)
  const [isVisible, setVisible] = useState(document.visibilityState === 'visible')
  useDidShow(() => setTop(true))
  useDidHide(() => setTop(false))
  useEffect(() => {
    const changed = () => setVisible(document.visibilityState === 'visible')
    document.addEventListener('visibilitychange', changed)
    return () => document.removeEventListener('visibilitychange', changed)
  }, [])
  return isTop && isVisible
}
