import { toDayNumber } from '@wenyuan/domain/kernel'
import { titleKeyOf } from '../../apps/server/src/replay/log-library.ts'
import { readLoanLog } from '../../apps/server/src/replay/read-loan-log.ts'
import type { Wish } from './play-log.ts'

export type Wishes = { readonly wishes: readonly Wish[]; readonly copiesOf: ReadonlyMap<number, number> }

/** Copies for a hundred that would be needed at once to serve everybody at once, if each kept them so long. */
const COPIES_PERCENT = 40
const SUPPOSED_KEEP_DAYS = 20

/** The loans of a log as wishes, and how many copies its library has. Null: no such file, or no log. */
export async function readWishes(file: string): Promise<Wishes | null> {
  const read = await readLoanLog(file)
  if (read.kind === 'refused') return null
  const { loans } = read.log
  const days = loans.map(({ on }) => toDayNumber(on))
  const first = days.reduce((least, day) => Math.min(least, day), Number.POSITIVE_INFINITY)
  const numbers = new Map<string, number>()
  const numberOf = (name: string) => {
    const known = numbers.get(name) ?? numbers.size
    numbers.set(name, known)
    return known
  }
  const wishes = loans
    .map((loan, n) => ({
      day: (days[n] ?? first) - first,
      reader: numberOf(`reader ${loan.patron}`),
      title: numberOf(titleKeyOf(loan)),
    }))
    .sort((a, b) => a.day - b.day)
  const copiesOf = new Map<number, number>()
  for (const [title, own] of Map.groupBy(wishes, (wish) => wish.title)) {
    copiesOf.set(title, Math.max(1, Math.ceil((mostAtOnce(own) * COPIES_PERCENT) / 100)))
  }
  return { wishes, copiesOf }
}

function mostAtOnce(wishes: readonly Wish[]): number {
  let [from, most] = [0, 0]
  for (const [n, { day }] of wishes.entries()) {
    while ((wishes[from]?.day ?? day) <= day - SUPPOSED_KEEP_DAYS) from += 1
    most = Math.max(most, n - from + 1)
  }
  return most
}
