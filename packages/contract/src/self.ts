import { z } from 'zod'
import { count, id, instant, line, name, pageOf, pageQuery, secret } from './kernel.ts'
import { MAX_CARD_CODE_LENGTH, MAX_CODE_LENGTH, MAX_PIN_LENGTH, MIN_PIN_LENGTH } from './limits.ts'
import { onlineProviders } from './online-payments.ts'

/** Begins what a reader's digital card shows as a QR: a desk tells it from a barcode by this. */
export const cardCodePrefix = 'WYC.'

/**
 * A digital reader card: `code` is what the QR holds. It works once, until `validUntil` (60 s), and a newer one ends
 * it.
 */
export const cardCodeView = z.object({ code: z.string(), validUntil: instant }).meta({ id: 'CardCode' })

export const redeemCardCodeBody = z.strictObject({ code: line(MAX_CARD_CODE_LENGTH) })

/** Newest first. `text` is in the language asked for; `loan` and `hold` say what it is about. */
export const noticeView = z
  .object({
    id,
    kind: z.string(),
    at: instant,
    text: z.string(),
    loan: id.nullable(),
    hold: id.nullable(),
    title: id.nullable(),
    readAt: instant.nullable(),
  })
  .meta({ id: 'Notice' })

export const noticePage = pageOf(noticeView).extend({ unread: count })
export const noticeListQuery = pageQuery

/** Marks all notices up to and with this one as read. */
export const readNoticesBody = z.strictObject({ upTo: id })

export const changePinBody = z.strictObject({
  pin: secret(1, MAX_PIN_LENGTH),
  newPin: secret(MIN_PIN_LENGTH, MAX_PIN_LENGTH),
})

/** Everything the library keeps of the reader, in plain words of this contract; made at once, for download. */
export const exportView = z
  .object({
    exportedAt: instant,
    network: z.string(),
    patron: z.record(z.string(), z.unknown()),
    loans: z.array(z.record(z.string(), z.unknown())),
    holds: z.array(z.record(z.string(), z.unknown())),
    account: z.record(z.string(), z.unknown()),
    notices: z.array(z.record(z.string(), z.unknown())),
    wechat: z.array(z.record(z.string(), z.unknown())),
    /** Acts that were refused; they are no part of the record. */
    refusals: z.array(z.record(z.string(), z.unknown())),
    record: z.array(z.record(z.string(), z.unknown())),
  })
  .meta({ id: 'PersonalData' })

/**
 * A reader registers alone, by the library's rule (`selfRegistration` of the settings). `bindingTicket` binds the WeChat
 * account that asked.
 */
export const registrationBody = z.strictObject({
  name,
  phone: line(MAX_CODE_LENGTH).regex(/^\+?[\d -]{5,}$/),
  pin: secret(MIN_PIN_LENGTH, MAX_PIN_LENGTH),
  bindingTicket: line(MAX_CARD_CODE_LENGTH).optional(),
})

/** What anyone may know of the library before signing in. */
export const libraryView = z
  .object({
    name: z.string(),
    language: z.enum(['zh-CN', 'en']),
    timezone: z.string(),
    /** The instant and the day it is in the library, for words like today and tomorrow. */
    now: instant,
    today: z.string(),
    /** `onlinePayment`: with whom readers pay from a phone; null: at the desk only. */
    features: z.object({
      wechat: z.boolean(),
      selfRegistration: z.boolean(),
      onlinePayment: z.enum(onlineProviders).nullable(),
    }),
  })
  .meta({ id: 'Library' })

export type CardCodeView = z.infer<typeof cardCodeView>
export type NoticeView = z.infer<typeof noticeView>
export type ChangePinBody = z.infer<typeof changePinBody>
export type RegistrationBody = z.infer<typeof registrationBody>
export type LibraryView = z.infer<typeof libraryView>
export type ExportView = z.infer<typeof exportView>
