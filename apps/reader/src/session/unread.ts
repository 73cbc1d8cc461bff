import { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { callServer } from '../api/server.ts'
import { createStore, useStore } from '../state/store.ts'
import { useOwnChange } from './own-changes.ts'
import { usePatron } from './session.ts'

/** How many messages have not been read; told at the tab that leads to them. */
export const unread = createStore(0)

export function useUnread(): number {
  return useStore(unread)
}

async function countUnread(isReader: boolean): Promise<void> {
  if (!isReader) return unread.set(0)
  const page = await callServer('listNotices', { query: { limit: 1 } })
  if (page.ok) unread.set(page.body.unread)
}

/** Counted when the app shows, when someone signs in or out, and when the server says that there is something new. */
export function useUnreadCount(): void {
  const id = usePatron()?.id
  const count = () => void countUnread(id !== undefined)
  useEffect(count, [id])
  useDidShow(count)
  useOwnChange(['notices'], count)
}
