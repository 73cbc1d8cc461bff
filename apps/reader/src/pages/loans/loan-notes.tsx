import type { LoanView } from '@wenyuan/contract'
import { dayOf, formatDate } from '@wenyuan/look'
import type { ReactNode } from 'react'
import { Box } from '../../platform/elements'
import { useToday } from '../../session/library.ts'
import { usePreferences } from '../../state/preferences.ts'
import { useWordsOf } from '../../words/use-words.ts'

type NoteWords = {
  inLibrary: string
  recalled: (day: string) => string
  recalledText: string
  fetchedBy: (name: string) => string
}

const zhCN: NoteWords = {
  inLibrary: '馆内使用，不能带出馆，闭馆前还',
  recalled: (day) => `有人在等，${day} 还书日提前了`,
  recalledText: '怎么提前的，写在下面的日子里。按新的日子还，不算超期。',
  fetchedBy: (name) => `${name} 代取`,
}

const en: NoteWords = {
  inLibrary: 'For use in the library; back before closing',
  recalled: (day) => `Somebody waits: the due date was brought forward ${day}`,
  recalledText: 'The steps below say how. Returned by the new day it is not late.',
  fetchedBy: (name) => `fetched by ${name}`,
}

const noteWords = { 'zh-CN': zhCN, en }

/** What is not plain about a loan: to be used inside, called back for a hold, fetched by another. */
export function LoanNotes({ loan, whole = false }: { readonly loan: LoanView; readonly whole?: boolean }): ReactNode {
  const words = useWordsOf(noteWords)
  const today = useToday()
  const { language } = usePreferences()
  const { inLibrary, recalledAt, fetchedBy } = loan
  return (
    <>
      {inLibrary !== undefined && <Box className="cap soon strong">{words.inLibrary}</Box>}
      {recalledAt !== undefined && (
        <Box className="cap soon strong">{words.recalled(formatDate(dayOf(recalledAt), today, language))}</Box>
      )}
      {whole && recalledAt !== undefined && <Box className="cap">{words.recalledText}</Box>}
      {whole && fetchedBy !== undefined && <Box className="cap">{words.fetchedBy(fetchedBy.name)}</Box>}
    </>
  )
}
