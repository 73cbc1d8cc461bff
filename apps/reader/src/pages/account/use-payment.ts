import type { OnlinePaymentView } from '@wenyuan/contract'
import { useAct } from '../../api/act.ts'
import { callServer } from '../../api/server.ts'
import { useTroubleText } from '../../api/trouble-text.ts'
import { payHere, payProvider } from '../../platform/pay'
import { useLibrary } from '../../session/library.ts'
import { showToast } from '../../ui/toast.tsx'
import { useAccountWords } from './account-words.ts'

/** With whom one can pay right here; null: at the desk, or in another app. */
export function usePayProvider(): OnlinePaymentView['provider'] | null {
  const { view } = useLibrary()
  const provider = view?.features.onlinePayment ?? null
  return provider !== null && provider === payProvider ? provider : null
}

export type Payment = {
  readonly busy: boolean
  readonly pay: (amount: string, charge?: string) => Promise<void>
}

/** Begins the payment, opens the platform's own, and asks what came of it: only the server knows whether it was paid. */
export function usePayment(patron: string, changed: () => void): Payment {
  const words = useAccountWords()
  const troubleText = useTroubleText()
  const provider = usePayProvider()
  const start = useAct((key, amount: string, charge?: string) =>
    callServer('startOnlinePayment', {
      params: { id: patron },
      body: { amount, provider: provider ?? 'wechat', ...(charge === undefined ? {} : { charge }) },
      key,
    }),
  )

  async function pay(amount: string, charge?: string): Promise<void> {
    const started = await start.act(amount, charge)
    if (started === null) return
    if (!started.ok)
      return showToast({ kind: 'failed', text: faultOf(started.problem) ?? troubleText(started.problem) })
    const { id, pay: parameters } = started.body
    if (parameters === undefined || !(await payHere(parameters))) {
      return showToast({ kind: 'failed', text: words.notPaid })
    }
    const seen = await callServer('getOnlinePayment', { params: { id } })
    const status = seen.ok ? seen.body.status : 'open'
    showToast({ kind: status === 'paid' ? 'done' : 'failed', text: words.paid[status] })
    changed()
  }
  return { busy: start.busy, pay }
}

function faultOf({
  errors,
}: {
  readonly errors?: readonly { readonly message: string }[] | undefined
}): string | undefined {
  return errors?.[0]?.message
}
