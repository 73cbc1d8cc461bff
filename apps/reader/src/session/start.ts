import { useDidShow, useLaunch } from '@tarojs/taro'
import { watchSystem } from '../platform/system'
import { loadLibrary } from './library.ts'
import { useOwnStream } from './own-changes.ts'
import { findSession } from './session.ts'

/** At the start, and each time the app comes back: the library's day may be another by then. */
export function useStart(): void {
  useOwnStream()
  useLaunch(() => {
    watchSystem()
    void findSession()
  })
  useDidShow(() => {
    void loadLibrary()
  })
}
