import type { Language, NoticeView } from '@wenyuan/contract'
import { formatInstant, type Zone } from '@wenyuan/domain/kernel'
import { isNoticeKind, type NoticeData, noticeText } from '@wenyuan/domain/words'
import type { NoticeRow } from './inbox-store.ts'

export function viewNotice(row: NoticeRow, { language, zone }: { language: Language; zone: Zone }): NoticeView {
  return {
    id: row.id,
    kind: row.kind,
    at: formatInstant(row.at, zone),
    text: textOf(row, language),
    loan: row.loan_id,
    hold: row.hold_id,
    title: row.title_id,
    readAt: row.read_at === null ? null : formatInstant(row.read_at, zone),
  }
}

/** A notice of a kind that this program doesn't know, as a newer one wrote it, shows its kind. */
function textOf({ kind, data }: NoticeRow, language: Language): string {
  // Written with its kind by whoever gave the notice.
  return isNoticeKind(kind) ? noticeText(kind, data as NoticeData[typeof kind], language) : kind
}
