import type { Language, NoticeView } from '@wenyuan/contract'
import { formatInstant, type Zone } from '@wenyuan/domain/kernel'
import { findingSentence, isNoticeKind, type NoticeData, noticeText, type Speech } from '@wenyuan/domain/words'
import type { Directory } from '../network/index.ts'
import type { NoticeRow } from './inbox-store.ts'

export type NoticeViewer = { readonly language: Language; readonly zone: Zone; readonly directory: Directory }

export function viewNotice(row: NoticeRow, viewer: NoticeViewer): NoticeView {
  const { zone } = viewer
  return {
    id: row.id,
    kind: row.kind,
    at: formatInstant(row.at, zone),
    text: textOf(row, viewer),
    loan: row.loan_id,
    hold: row.hold_id,
    title: row.title_id,
    readAt: row.read_at === null ? null : formatInstant(row.read_at, zone),
  }
}

/** A notice of a kind that this program doesn't know, as a newer one wrote it, shows its kind. */
function textOf({ kind, data, at }: NoticeRow, { language, zone, directory: { branches } }: NoticeViewer): string {
  if (!isNoticeKind(kind)) return kind
  const { branch, cause, findings } = data
  const speech: Speech = {
    language,
    audience: 'reader',
    today: zone.dateOf(at),
    names: { title: () => null, branch: (code) => branches.get(code)?.name ?? null },
  }
  const said = {
    ...data,
    // Acts keep the code of the branch, and the cause of a charge as its line has it.
    ...(typeof branch === 'string' ? { branch: branches.get(branch)?.name ?? branch } : {}),
    ...(cause === undefined ? {} : { about: cause }),
    ...(Array.isArray(findings) ? { reasons: findings.map((finding) => findingSentence(finding, speech)) } : {}),
  }
  // Written with its kind by whoever gave the notice.
  return noticeText(kind, said as unknown as NoticeData[typeof kind], language)
}
