import { z } from 'zod'
import { checkOutBody, overrideFields, renewFields, returnBody } from './circulation.ts'
import { namesOneThing, placeHoldFields } from './holds.ts'
import { code, id } from './kernel.ts'

/** The loan by its id, or the item that is on loan by its barcode. */
const renewQuestion = z
  .strictObject({ act: z.literal('renew'), loan: id.optional(), item: code.optional(), ...renewFields })
  .refine((body) => (body.loan === undefined) !== (body.item === undefined))

const holdQuestion = z.strictObject({ act: z.literal('hold'), ...placeHoldFields.shape }).refine(namesOneThing)

const { photos: _photos, ...returnAsked } = returnBody.shape

/** What would be decided if this were done now: each act takes what the act itself takes, but photos. */
export const decideBody = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('checkout'), ...checkOutBody.shape }),
  z.strictObject({ act: z.literal('return'), ...returnAsked }),
  renewQuestion,
  holdQuestion,
])

const { item: _, ...returnOfLoan } = returnAsked

/** The same for a loan that is named by the path. */
export const decideForLoanBody = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('renew'), ...overrideFields }),
  z.strictObject({ act: z.literal('return'), ...returnOfLoan }),
])

export type DecideBody = z.infer<typeof decideBody>
export type DecideForLoanBody = z.infer<typeof decideForLoanBody>
