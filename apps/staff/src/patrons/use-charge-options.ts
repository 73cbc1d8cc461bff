import type { AccountLine } from '@wenyuan/contract'
import type { Option } from '../ui/choice.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { lineName } from './account-line.ts'
import { patronsWords } from './words.ts'

/** Charges to choose one from: what for, of which day, and what is still unpaid. */
export function useChargeOptions(): (charges: readonly AccountLine[]) => Option[] {
  const say = useWords(patronsWords)
  const { day, money } = useSay()
  return (charges) =>
    charges.map((line) => ({
      value: line.id,
      label: `${lineName(line, say)}　${day(line.at)}　${money(line.open ?? line.amount)}`,
    }))
}
