import { callServer } from '../api/server.ts'
import { createStore, useStore } from '../state/store.ts'

/** How many messages have not been read; told at the tab that leads to them. */
export const unread = createStore(0)

export function useUnread(): number {
  return useStore(unread)
}

export async function countUnread(): Promise<void> {
  const page = await callServer('listNotices', { query: { limit: 1 } })
  if (page.ok) unread.set(page.body.unread)
}
