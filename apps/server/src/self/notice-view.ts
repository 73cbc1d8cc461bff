import type { Language, NoticeView } from '@wenyuan/contract'
import { formatInstant, type Zone } from '@wenyuan/domain/kernel'
import { isNoticeKind, type NoticeData, noticeText } from '@wenyuan/domain/words'
import type { Directory } from '../network/index.ts'
import type { NoticeRow } from './inbox-store.ts'

export type NoticeViewer = { readonly language: Language; readonly zone: Zone; readonly directory: Directory }

export function viewNotice(row: NoticeRow, { language, zone, directory }: NoticeViewer): NoticeView {
  return {
    id: row.id,
    kind: row.kind,
    at: formatInstant(row.at, zone),
    text: textOf(row, language, directory),
    loan: row.loan_id,
    hold: row.hold_id,
    title: row.title_id,
    readAt: row.read_at === null ? null : formatInstant(row.read_at, zone),
  }
}

/** A notice of a kind that this program doesn't know, as a newer one wrote it, shows its kind. */
function textOf({ kind, data }: NoticeRow, language: Language, { branches }: Directory): string {
  if (!isNoticeKind(kind)) return kind
  const { branch, cause } = data
  const said = {
    ...data,
    // Acts keep the code of the branch, and the cause of a charge as its line has it.
    ...(typeof branch === 'string' ? { branch: branches.get(branch)?.name ?? branch } : {}),
    ...(cause === undefined ? {} : { about: cause }),
  }
  // Written with its kind by whoever gave the notice.
  return noticeText(kind, said as unknown as NoticeData[typeof kind], language)
}
