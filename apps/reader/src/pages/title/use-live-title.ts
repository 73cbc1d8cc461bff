import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { listen } from '../../platform/live'

/** Asks again when the server says that copies of this title moved, as long as the page is on the screen. */
export function useLiveTitle(id: string | null, onChange: () => void): boolean {
  const [isLive, setLive] = useState(false)
  const [isShown, setShown] = useState(true)
  const latest = useRef(onChange)
  latest.current = onChange
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  useEffect(() => {
    if (id === null || !isShown) return
    const stop = listen([id], { onTitle: () => latest.current(), onLive: setLive })
    return () => {
      stop()
      setLive(false)
    }
  }, [id, isShown])
  return isLive
}
