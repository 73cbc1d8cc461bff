import type { LookupAnswer, TitleItemView } from '@wenyuan/contract'
import type { Answer } from './answer.ts'
import { takeOffer } from './offer.ts'
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
    takeOffer(choice.copy.barcode, takeCopy(choice.copy.barcode, choice.copy.status === 'on_loan'))
    return
  }
  if (choice.kind === 'patron') {
    takeOffer(choice.patron.name, (key) => openReader(choice.patron, key))
    return
  }
  const { title } = choice.found
  takeOffer(title.title, () => showCopies(title.id))
}
