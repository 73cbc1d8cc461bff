import { createPaper } from '../pdf/index.ts'
import type { ReceiptContent } from './receipt-content.ts'

/** A receipt in A6; the same receipt gives the same bytes. */
export function receiptPdf(content: ReceiptContent, madeAt: Date): Promise<Buffer> {
  const paper = createPaper({ size: 'A6', title: content.title, madeAt, footer: content.library })
  paper.heading(content.title)
  paper.paragraph(content.library, 'grey')
  paper.rule()
  for (const [left, right] of content.pairs) paper.pair(left, right)
  paper.rule()
  paper.pair(...content.sum, 'bold')
  for (const [left, right] of content.parts) paper.pair(left, right)
  paper.rule()
  paper.pair(...content.after)
  if (content.note !== null) paper.paragraph(content.note)
  return paper.finish()
}
