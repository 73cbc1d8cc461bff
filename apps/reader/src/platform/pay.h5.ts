import type { OnlinePaymentView } from '@wenyuan/contract'

/** A browser has no payment of its own: the page says where else one pays. */
export const payProvider: OnlinePaymentView['provider'] | null = null

export async function payHere(_pay: NonNullable<OnlinePaymentView['pay']>): Promise<boolean> {
  return false
}
