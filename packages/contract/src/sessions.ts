import { z } from 'zod'
import { permission } from './access.ts'
import { code, id, instant, line, secret } from './kernel.ts'
import { MAX_CARD_CODE_LENGTH, MAX_PASSWORD_LENGTH, MAX_PIN_LENGTH } from './limits.ts'
import { problem } from './problems.ts'

const wrongOrRight = 1

/** A too short password is a wrong one here, not a malformed request: sign-in tells nothing about what is valid. */
export const staffSignInBody = z.strictObject({
  username: code,
  password: secret(wrongOrRight, MAX_PASSWORD_LENGTH),
  otp: line(MAX_PIN_LENGTH).optional(),
})

const cardAndPin = z.strictObject({
  card: code,
  pin: secret(wrongOrRight, MAX_PIN_LENGTH),
  bindingTicket: line(MAX_CARD_CODE_LENGTH).optional(),
})

/**
 * Card and PIN, or the code that `wx.login` gave. A WeChat account that belongs to no card yet is answered 409
 * `wechat-unbound` with a `bindingTicket`: a sign-in by card and PIN that carries it binds the two.
 */
export const readerSignInBody = z.union([cardAndPin, z.strictObject({ wechatCode: line(MAX_CARD_CODE_LENGTH) })])

/** A sign-in that was refused; `bindingTicket` where a WeChat account is not bound yet. */
export const signInProblem = problem.extend({ bindingTicket: z.string().optional() }).meta({ id: 'SignInProblem' })

export const signedInStaff = z
  .object({ id, name: z.string(), permissions: z.array(permission) })
  .meta({ id: 'SignedInStaff' })

export const signedInReader = z.object({ id, card: z.string(), name: z.string() }).meta({ id: 'SignedInReader' })

export const signedInMachine = z
  .object({ id, name: z.string(), scopes: z.array(permission) })
  .meta({ id: 'SignedInMachine' })

export const staffSession = z
  .object({ token: z.string(), expiresAt: instant, staff: signedInStaff })
  .meta({ id: 'StaffSession' })

export const readerSession = z
  .object({ token: z.string(), expiresAt: instant, patron: signedInReader })
  .meta({ id: 'ReaderSession' })

/** Exactly one of the three. `expiresAt` is null for an API key without an end. */
export const meView = z
  .object({
    kind: z.enum(['staff', 'reader', 'machine']),
    expiresAt: instant.nullable(),
    staff: signedInStaff.optional(),
    /** `wechat`: is a WeChat account bound to the reader? */
    patron: signedInReader.extend({ wechat: z.boolean() }).optional(),
    machine: signedInMachine.optional(),
  })
  .meta({ id: 'Me' })

export type StaffSignInBody = z.infer<typeof staffSignInBody>
export type ReaderSignInBody = z.infer<typeof readerSignInBody>
export type StaffSession = z.infer<typeof staffSession>
export type ReaderSession = z.infer<typeof readerSession>
export type MeView = z.infer<typeof meView>
