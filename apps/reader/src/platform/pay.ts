import Taro from '@tarojs/taro'
import type { OnlinePaymentView } from '@wenyuan/contract'

/** Alipay's own; Taro hands on WeChat's only. */
declare const my: {
  tradePay(options: {
    readonly tradeNO: string
    readonly success: (result: { readonly resultCode: string }) => void
    readonly fail: () => void
  }): void
}

/** What Alipay says of a payment that went through. */
const ALIPAY_PAID = '9000'

/** With whom one pays in this app: the platform's own provider. */
export const payProvider: OnlinePaymentView['provider'] | null = PLATFORM === 'alipay' ? 'alipay' : 'wechat'

/** Opens the platform's payment; whether the reader went through with it. What came of it the server says. */
export async function payHere(pay: NonNullable<OnlinePaymentView['pay']>): Promise<boolean> {
  if ('tradeNO' in pay) {
    const { tradeNO } = pay
    return new Promise((resolve) => {
      const success = ({ resultCode }: { readonly resultCode: string }) => resolve(resultCode === ALIPAY_PAID)
      my.tradePay({ tradeNO, success, fail: () => resolve(false) })
    })
  }
  try {
    await Taro.requestPayment(pay)
    return true
  } catch {
    return false
  }
}
