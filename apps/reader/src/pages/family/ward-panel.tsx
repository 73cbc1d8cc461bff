import type { LoanView } from '@wenyuan/contract'
import { formatDate } from '@wenyuan/look'
import type { ReactNode } from 'react'
import { useAct } from '../../api/act.ts'
import { callServer } from '../../api/server.ts'
import { useTroubleText } from '../../api/trouble-text.ts'
import { useAnswer } from '../../cache/use-answer.ts'
import { addressOf, go } from '../../navigation.ts'
import { Box } from '../../platform/elements'
import { useToday } from '../../session/library.ts'
import { usePreferences } from '../../state/preferences.ts'
import { AskedView } from '../../ui/asked-view.tsx'
import { Button } from '../../ui/button.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useWords, useWordsOf } from '../../words/use-words.ts'
import type { Ward } from './use-family.ts'
import { WardLoan } from './ward-loan.tsx'
import { familyWords } from './words.ts'

/** More than any policy lends. */
const MAX_OPEN_LOANS = 200

/** One person that the reader acts for: what they have, to be renewed here, and the way to their holds. */
export function WardPanel({ ward }: { readonly ward: Ward }): ReactNode {
  const words = useWordsOf(familyWords)
  const { separator } = useWords()
  const { language } = usePreferences()
  const today = useToday()
  const { id, name, card, as, until } = ward
  const asked = useAnswer(`loans.${id}`, () =>
    callServer('listPatronLoans', { params: { id }, query: { limit: MAX_OPEN_LOANS } }),
  )
  const facts = [card, words[as], until === null ? '' : words.until(formatDate(until, today, language))]
  const holds = { page: 'holds', of: id, name } as const
  return (
    <Box as="section" className="panel family">
      <Box className="family__head">
        <Box className="grow">
          <Box as="h2" className="family__name">
            {name}
          </Box>
          <Box as="p" className="cap">
            {facts.filter((part) => part !== '').join(separator)}
          </Box>
        </Box>
        <Button look="small" label={words.holdsOf(name)} href={addressOf(holds)} onPress={() => go(holds)}>
          {words.holds}
        </Button>
      </Box>
      <AskedView asked={asked}>
        {({ items }) =>
          items.length === 0 ? (
            <Box as="p" className="cap">
              {words.noLoans}
            </Box>
          ) : (
            <>
              <Box as="ul">
                {inOrder(items).map((loan) => (
                  <WardLoan key={loan.id} loan={loan} onRenewed={asked.retry} />
                ))}
              </Box>
              <RenewThem ward={ward} loans={items} onDone={asked.retry} />
            </>
          )
        }
      </AskedView>
    </Box>
  )
}

function inOrder(loans: readonly LoanView[]): readonly LoanView[] {
  return [...loans].sort((a, b) => a.dueAt.localeCompare(b.dueAt))
}

type RenewProps = { readonly ward: Ward; readonly loans: readonly LoanView[]; readonly onDone: () => void }

/** Shown where several can be renewed: the server said so of each. */
function RenewThem({ ward: { id, name }, loans, onDone }: RenewProps): ReactNode {
  const words = useWordsOf(familyWords)
  const textOf = useTroubleText()
  const { busy, act } = useAct((key) => callServer('renewPatronLoans', { params: { id }, body: {}, key }))
  if (loans.filter((loan) => loan.may?.renew?.outcome === 'allowed').length < 2) return null
  async function renew(): Promise<void> {
    const result = await act()
    if (result === null) return
    if (!result.ok) return showToast({ kind: 'failed', text: textOf(result.problem) })
    const done = result.body.items.filter(({ loan }) => loan !== undefined).length
    showToast({ kind: 'done', text: words.renewedSome(done, result.body.items.length - done) })
    onDone()
  }
  return (
    <Box className="sheet__acts">
      <Button label={words.renewAllOf(name)} busy={busy && words.renewingAll} onPress={() => void renew()}>
        {words.renewAll}
      </Button>
    </Box>
  )
}
