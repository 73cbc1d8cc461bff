import type { LookupAnswer, TitleItemView } from '@wenyuan/contract'
import type { Answer } from './answer.ts'
import { scans } from './desk-state.ts'
import { openReader, showCopies, takeCopy } from './take-scan.ts'

export const CHOICES_ID = 'desk-choices'

export function choiceId(at: number): string {
  return `${CHOICES_ID}-${at}`
}

export type Choice =
  | { readonly kind: 'patron'; readonly patron: LookupAnswer['patrons'][number] }
  | { readonly kind: 'title'; readonly found: LookupAnswer['titles'][number] }
  | { readonly kind: 'copy'; readonly copy: TitleItemView }

/** The lines that the arrows go through, in the order shown. */
export function choicesOf(answer: Answer | null): readonly Choice[] {
  if (answer?.kind === 'copies') return answer.items.map((copy) => ({ kind: 'copy', copy }))
  if (answer?.kind !== 'matches') return []
  return [
    ...answer.patrons.map((patron) => ({ kind: 'patron', patron }) as const),
    ...answer.titles.map((found) => ({ kind: 'title', found }) as const),
  ]
}

export function takeChoice(answer: Answer | null, at: number): void {
  const choice = choicesOf(answer)[at]
  if (choice === undefined) return
  if (choice.kind === 'copy') {
    takeCopy(choice.copy.barcode, choice.copy.status === 'on_loan')
    return
  }
  const key = crypto.randomUUID()
  if (choice.kind === 'patron') {
    scans.add({ text: choice.patron.name, run: () => openReader(choice.patron, key) })
    return
  }
  const { title } = choice.found
  scans.add({ text: title.title, run: () => showCopies(title.id) })
}
