import { useDidShow, useLaunch, usePageNotFound } from '@tarojs/taro'
import { go } from '../navigation.ts'
import { onMissingPart } from '../platform/missing-part'
import { allowOfflineStart } from '../platform/offline-start'
import { watchSystem } from '../platform/system'
import { showToast } from '../ui/toast.tsx'
import { wordsNow } from '../words/use-words.ts'
import { loadLibrary } from './library.ts'
import { useOwnStream } from './own-changes.ts'
import { findSession } from './session.ts'
import { useUnreadCount } from './unread.ts'

/** At the start, and each time the app comes back: the library's day may be another by then. */
export function useStart(): void {
  useOwnStream()
  useUnreadCount()
  useLaunch(() => {
    watchSystem()
    allowOfflineStart()
    onMissingPart((retry) => {
      const words = wordsNow()
      showToast({ kind: 'failed', text: words.trouble.offline.title, act: { text: words.ui.retryShort, run: retry } })
    })
    void findSession()
  })
  usePageNotFound(() => {
    go({ page: 'home' })
    showToast({ kind: 'failed', text: wordsNow().trouble['not-found'].title })
  })
  useDidShow(() => {
    void loadLibrary()
  })
}
