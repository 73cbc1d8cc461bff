import { createPrivateKey, createPublicKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Clock, Config } from '../platform/index.ts'
import type { PaymentPort } from './payment-port.ts'
import { createWechatPay } from './wechat-pay.ts'

type Options = { readonly config: Config; readonly clock: Clock }

/** The client as the settings say; null: it is not set up. Throws where a key can't be read, naming the file. */
export function openWechatPay({ config, clock }: Options): PaymentPort | null {
  const { wechat, wechatPay } = config
  if (wechat === null || wechatPay === null) return null
  const { mchid, serial, apiKey, platformId, notifyUrl, baseUrl } = wechatPay
  return createWechatPay({
    keys: {
      ...{ appid: wechat.appid, mchid, serial, apiV3Key: Buffer.from(apiKey) },
      privateKey: readKey(wechatPay.keyFile, createPrivateKey),
      platformKeys: new Map([[platformId, readKey(wechatPay.platformFile, createPublicKey)]]),
    },
    ...{ notifyUrl, baseUrl, clock },
  })
}

function readKey<Key>(file: string, make: (pem: Buffer) => Key): Key {
  try {
    return make(readFileSync(file))
  } catch (error) {
    throw new Error(`WeChat Pay: ${file}: ${error instanceof Error ? error.message : String(error)}`)
  }
}
