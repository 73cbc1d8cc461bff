import type { LoanView } from '@wenyuan/contract'
import type { Instant } from '@wenyuan/domain/kernel'
import { createPaper } from '../pdf/index.ts'
import { DOCUMENT_WORDS } from './document-words.ts'
import type { Letterhead } from './letterhead.ts'

/** The slip of one loan in A6: the day it is due, large, and how that came about. */
export function loanSlipPdf(loan: LoanView, head: Letterhead, madeAt: Instant): Promise<Buffer> {
  const words = DOCUMENT_WORDS[head.language]
  const paper = createPaper({ size: 'A6', title: words.loanSlip, madeAt: new Date(madeAt), footer: head.library })
  paper.heading(words.loanSlip)
  paper.paragraph(head.library, 'grey')
  paper.rule()
  paper.subheading(head.language === 'zh-CN' ? `《${loan.titleText}》` : loan.titleText)
  paper.pair(words.barcode, loan.item)
  paper.pair(words.reader, head.reader)
  paper.pair(words.lentAt, loan.checkedOutAt.slice(0, 16).replace('T', ' '))
  paper.pair(words.branch, head.branchName(loan.branch))
  paper.pair(words.loanNumber, loan.number)
  paper.rule()
  paper.pair(words.due, loan.due.slice(0, 16).replace('T', ' '), 'bold')
  for (const { text } of loan.dueExplained) paper.paragraph(text, 'grey')
  paper.gap()
  paper.paragraph(words.renewHint)
  return paper.finish()
}
