import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { REACH_SCREENS, type Reach } from './reach.ts'

/** WeChat wants to know in which page to look; Alipay takes the page on top. */
function newObserver() {
  const page = Taro.getCurrentInstance().page
  return PLATFORM === 'alipay' || page === null
    ? (Taro.createIntersectionObserver as unknown as () => Taro.IntersectionObserver)()
    : Taro.createIntersectionObserver(page)
}

/** Is what has this id on the screen, or so near to it that it may come there with the next scroll? */
export function useInReach(id: string): Reach {
  const [reach, setReach] = useState<Reach>({ isNear: true, height: null })
  useEffect(() => {
    const margin = Math.round(Taro.getWindowInfo().windowHeight * REACH_SCREENS)
    const observer = newObserver()
    observer
      .relativeToViewport({ top: margin, bottom: margin })
      .observe(`#${id}`, ({ intersectionRatio = 0, intersectionRect: shown, boundingClientRect: whole }) => {
        // A page under another one has no size; it comes back as it was.
        if (whole === undefined || whole.right === whole.left) return
        const isNear = intersectionRatio > 0 || (shown !== undefined && shown.bottom > shown.top)
        const height = whole.bottom - whole.top
        setReach((before) => ({ isNear, height: before.isNear ? height : before.height }))
      })
    return () => observer.disconnect()
  }, [id])
  return reach
}
