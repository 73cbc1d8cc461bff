import { consentKinds } from '@wenyuan/contract'
import { PERMISSIONS } from '@wenyuan/domain/access'
import { HIGHEST_CREDIT, LOWEST_CREDIT, STARTING_CREDIT } from '@wenyuan/domain/credit'
import { readDeclared, readKnown, setHandle } from './names.ts'
import { orNull, readDay, readFlag, readListOf, readMoney, readNumber, readOneOf, readText } from './read-values.ts'
import type { ScenarioPatron, ScenarioStaff } from './scenario.ts'
import { isNothing, type Place, type Reader, readFields, tell } from './yaml-place.ts'

/** Words that `by:` already has; a member of staff can't be called so. */
const OTHER_ACTORS = ['reader', 'kiosk', 'sip']
const DEFAULT_PATRON_TYPE = 'student'

const PATRON = {
  type: readText,
  branch: readKnown('branch'),
  card: readText,
  born: orNull(readDay),
  expires: orNull(readDay),
  consents: readListOf(readOneOf(consentKinds)),
  balance: readMoney,
  credit: readNumber(LOWEST_CREDIT, HIGHEST_CREDIT),
  suspended: readFlag,
  cardLost: readFlag,
  responsible: readKnown('patron'),
  members: readListOf(readKnown('patron')),
}

function readPatron(name: string, place: Place, firstBranch: string): ScenarioPatron | undefined {
  const fields = isNothing(place) ? undefined : readFields(place, PATRON)
  const got = fields?.got ?? {}
  const card = got.card ?? name
  if (fields) setHandle(fields.place('card'), 'patron', name, card)
  return {
    name,
    card,
    type: got.type ?? DEFAULT_PATRON_TYPE,
    branch: got.branch ?? firstBranch,
    bornOn: got.born ?? null,
    expiresOn: got.expires ?? null,
    consents: got.consents ?? [],
    balanceFen: got.balance ?? 0,
    credit: got.credit ?? STARTING_CREDIT,
    responsible: got.responsible ?? null,
    members: got.members ?? null,
    suspended: got.suspended ?? false,
    cardLost: got.cardLost ?? false,
  }
}

export function readPatrons(place: Place, firstBranch: string): readonly ScenarioPatron[] {
  return readDeclared(place, 'patron', (name, at) => readPatron(name, at, firstBranch))
}

const STAFF = { permissions: readListOf(readOneOf(PERMISSIONS)), branch: readKnown('branch') }

export const readStaff: Reader<readonly ScenarioStaff[]> = (place) =>
  readDeclared(place, 'staff', (name, at) => {
    if (OTHER_ACTORS.includes(name)) tell(at, { what: 'new-name', noun: 'staff' }, name)
    const got = (isNothing(at) ? undefined : readFields(at, STAFF))?.got
    return { name, permissions: got?.permissions ?? [], branch: got?.branch ?? null }
  })
