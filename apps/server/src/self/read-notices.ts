import type { Network } from '../network/index.ts'
import { countUnread, listNoticeRows, markRead, type NoticeRow } from './inbox-store.ts'

export type Inbox = { readonly rows: readonly NoticeRow[]; readonly unread: number }

/** The reader's inbox, newest first; as many as asked for. */
export async function readInbox(
  { db }: Network,
  patronId: string,
  page: { before: string | null; limit: number },
): Promise<Inbox> {
  const [rows, unread] = await Promise.all([listNoticeRows(db, patronId, page), countUnread(db, patronId)])
  return { rows, unread }
}

/**
 * Marks what the reader has seen. What came meanwhile is newer and stays unread. No event: that someone has opened the
 * inbox changes nothing in the library.
 */
export async function readNotices({ db, clock }: Network, patronId: string, upTo: string): Promise<void> {
  await markRead(db, patronId, upTo, clock.now())
}
