import { useEffect, useState } from 'react'
import { REACH_SCREENS, type Reach } from './reach.ts'

const PERCENT = 100

/** Is what has this id on the screen, or so near to it that it may come there with the next scroll? */
export function useInReach(id: string): Reach {
  const [reach, setReach] = useState<Reach>({ isNear: true, height: null })
  useEffect(() => {
    const element = document.getElementById(id)
    if (element === null) return
    const seen = ([entry]: readonly IntersectionObserverEntry[]) => {
      // A page under another one has no size; it comes back as it was.
      if (entry === undefined || entry.boundingClientRect.width === 0) return
      // What is being used by keyboard is not taken away.
      const isNear = entry.isIntersecting || element.contains(document.activeElement)
      setReach((before) => ({ isNear, height: before.isNear ? entry.boundingClientRect.height : before.height }))
    }
    const watch = new IntersectionObserver((entries) => seen(entries.slice(-1)), {
      // Each page of the app scrolls by itself; a margin counts from what scrolls.
      root: element.closest('.taro_page'),
      rootMargin: `${REACH_SCREENS * PERCENT}% 0px`,
    })
    watch.observe(element)
    return () => watch.disconnect()
  }, [id])
  return reach
}
