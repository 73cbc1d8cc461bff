import type { HoldView, Verdict } from '@wenyuan/contract'
import { formatDate } from '@wenyuan/look'
import { type ReactNode, useState } from 'react'
import { go } from '../../navigation.ts'
import { Box } from '../../platform/elements'
import { useBranchName, useToday } from '../../session/library.ts'
import { usePreferences } from '../../state/preferences.ts'
import { Button } from '../../ui/button.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useWords, useWordsOf } from '../../words/use-words.ts'
import { PickupSheet } from './pickup-sheet.tsx'
import { SuspendSheet } from './suspend-sheet.tsx'
import { type HoldChange, useHoldChange } from './use-hold-change.ts'
import { turnWords } from './words.ts'
import { YieldAsk } from './yield-ask.tsx'

type Props = {
  readonly hold: HoldView
  readonly showOver: (over: ReactNode) => void
  readonly onChanged: () => void
}

/** What the server says may be done with it; a refusal stands below, in its words. */
export function HoldActs({ hold, showOver, onChanged }: Props): ReactNode {
  const [asked, setAsked] = useState<'cancel' | 'yield' | null>(null)
  const changes = useHoldChange(hold, onChanged)
  const refused = [hold.may?.extend, hold.may?.suspend, hold.may?.changePickup, hold.may?.cancel].flatMap(messagesOf)
  const said = changes.refusal === null ? [...new Set(refused)] : [changes.refusal]
  return (
    <>
      {hold.status === 'ready' && asked !== 'yield' && <ReadyActs hold={hold} changes={changes} />}
      {said.length > 0 && (
        <Box id={`hold-${hold.id}`} className="hold__why cap" {...(changes.refusal ? { role: 'alert' } : {})}>
          {said.join('；')}
        </Box>
      )}
      {asked === 'cancel' && <CancelAsk hold={hold} changes={changes} onKeep={() => setAsked(null)} />}
      {asked === 'yield' && <YieldAsk hold={hold} changes={changes} onEnd={() => setAsked(null)} />}
      {asked === null && <OtherActs hold={hold} changes={changes} showOver={showOver} onAsk={setAsked} />}
    </>
  )
}

function messagesOf(verdict: Verdict | undefined): readonly string[] {
  return verdict?.outcome === 'refused' ? verdict.findings.map(({ message }) => message) : []
}

type PartProps = { readonly hold: HoldView; readonly changes: HoldChange }

/** Not allowed now: its reason stands in the line above. */
function refusedBy({ id }: HoldView, verdict: Verdict | undefined): string | undefined {
  return verdict?.outcome === 'refused' ? `hold-${id}` : undefined
}

function ReadyActs({ hold, changes }: PartProps): ReactNode {
  const words = useWords().holds
  const today = useToday()
  const { language } = usePreferences()
  const said = ({ until }: HoldView) => words.extended(until === null ? '' : formatDate(until, today, language))
  return (
    <Box className="btns hold__ready">
      {hold.may?.extend !== undefined && (
        <Button
          label={words.actName(words.extend, hold.titleText)}
          refusedBy={refusedBy(hold, hold.may.extend)}
          busy={changes.busy && words.extending}
          onPress={() => void changes.change({ extend: true }, said)}
        >
          {words.extend}
        </Button>
      )}
      <Button look="main" onPress={() => go({ page: 'card' })}>
        {words.show}
      </Button>
    </Box>
  )
}

type OtherProps = PartProps & {
  readonly showOver: (over: ReactNode) => void
  readonly onAsk: (what: 'cancel' | 'yield') => void
}

function OtherActs({ hold, changes, showOver, onAsk }: OtherProps): ReactNode {
  const words = useWords().holds
  const turn = useWordsOf(turnWords)
  const nameOf = useBranchName()
  const { may, titleText, suspendedUntil } = hold
  const close = () => showOver(null)
  const name = (act: string) => words.actName(act, titleText)
  const pick = () => {
    const onPick = (pickup: string) =>
      void changes.change({ pickup }, (changed) => words.changed(nameOf(changed.pickup)))
    showOver(<PickupSheet hold={hold} onPick={onPick} onClose={close} />)
  }
  const suspend = () => showOver(<SuspendSheet hold={hold} changes={changes} onClose={close} />)
  const resume = () => void changes.change({ suspendUntil: null }, () => words.resumed)
  if (may?.cancel === undefined && may?.suspend === undefined && may?.changePickup === undefined) return null
  return (
    <Box className="hold__acts">
      {may.changePickup && (
        <Button
          look="bare"
          label={name(words.changePickup)}
          refusedBy={refusedBy(hold, may.changePickup)}
          busy={changes.busy && words.changing}
          onPress={pick}
        >
          {words.changePickup}
        </Button>
      )}
      {may.suspend && (
        <Button
          look="bare"
          label={name(suspendedUntil === null ? words.suspend : words.resume)}
          refusedBy={refusedBy(hold, may.suspend)}
          busy={changes.busy && words.changing}
          onPress={suspendedUntil === null ? suspend : resume}
        >
          {suspendedUntil === null ? words.suspend : words.resume}
        </Button>
      )}
      {/* Whose turn it isn't has nothing to let go. */}
      {may.pass?.outcome === 'allowed' && (
        <Button look="bare" label={name(turn.yieldTurn)} onPress={() => onAsk('yield')}>
          {turn.yieldTurn}
        </Button>
      )}
      {may.cancel && (
        <Button
          look="bare"
          label={name(words.cancel)}
          refusedBy={refusedBy(hold, may.cancel)}
          onPress={() => onAsk('cancel')}
        >
          {words.cancel}
        </Button>
      )}
    </Box>
  )
}

type CancelProps = PartProps & { readonly onKeep: () => void }

/** A place in a queue does not come back: what is lost is said before, in place of the buttons and not over the page. */
function CancelAsk({ hold, changes, onKeep }: CancelProps): ReactNode {
  const words = useWords().holds

  async function cancel(): Promise<void> {
    const isDone = await changes.cancel(() =>
      showToast({
        kind: 'done',
        text: words.cancelled(hold.titleText),
        act: { text: words.again, run: () => go({ page: 'title', id: hold.title }) },
      }),
    )
    if (!isDone) onKeep()
  }

  return (
    <Box className="hold__cancel" role="group" aria-label={words.actName(words.cancel, hold.titleText)}>
      <Box as="p">{words.cancelAsk(hold.position)}</Box>
      <Box className="btns">
        <Button onPress={onKeep}>{words.cancelNo}</Button>
        <Button look="stop" busy={changes.busy && words.cancelling} onPress={() => void cancel()}>
          {words.cancelYes}
        </Button>
      </Box>
    </Box>
  )
}
