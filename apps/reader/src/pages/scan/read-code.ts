/** What a scanned or typed text means in this library. */
export type ReadCode =
  | { readonly kind: 'item'; readonly barcode: string; readonly branch: string | null }
  | { readonly kind: 'place'; readonly branch: string; readonly digits: string }
  | { readonly kind: 'title'; readonly id: string }
  | { readonly kind: 'isbn'; readonly isbn: string }
  /** A reader's digital card: for the desk, not for here. */
  | { readonly kind: 'card' }
  /** The code of another library's place. */
  | { readonly kind: 'elsewhere' }
  /** An address that is not the library's. */
  | { readonly kind: 'other-link' }
  | { readonly kind: 'nothing' }

export type Surroundings = {
  /** The host of this library, as it stands in its links. */
  readonly host: string
  /** The codes of its branches. */
  readonly branches: readonly string[]
}

/** As long as a barcode may be. */
export const MAX_CODE_LENGTH = 64
/** A link is longer; what is longer than this is no code of ours. */
const MAX_TEXT_LENGTH = 500

const PLACE = /^WYP\.(.{1,64})\.(\d{6})$/
const CARD = /^WYC\./
const LINK = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)([^?#]*)(?:\?([^#]*))?/i
const ID = /^[1-9]\d{0,18}$/
const CONTROL = /\p{Cc}/u

export function readCode(scanned: string, { host, branches }: Surroundings): ReadCode {
  const text = scanned.trim()
  if (text === '' || text.length > MAX_TEXT_LENGTH || CONTROL.test(text)) return { kind: 'nothing' }
  const place = PLACE.exec(text)
  if (place) {
    const [, branch = '', digits = ''] = place
    return branches.includes(branch) ? { kind: 'place', branch, digits } : { kind: 'elsewhere' }
  }
  if (CARD.test(text)) return { kind: 'card' }
  const link = LINK.exec(text)
  if (link) return readLink(link, host)
  if (isIsbn(text)) return { kind: 'isbn', isbn: text.replace(/[ -]/g, '') }
  return text.length > MAX_CODE_LENGTH ? { kind: 'nothing' } : { kind: 'item', barcode: text, branch: null }
}

/** The parameters of a link of ours; the same that a mini-program's `scene` holds. */
export function readQuery(query: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const part of query.split('&')) {
    const at = part.indexOf('=')
    if (at > 0) found.set(part.slice(0, at), decoded(part.slice(at + 1)))
  }
  return found
}

function readLink([, authority = '', path = '', query = '']: RegExpExecArray, host: string): ReadCode {
  if (host === '' || authority.toLowerCase() !== host.toLowerCase()) return { kind: 'other-link' }
  const parameters = readQuery(query)
  const item = parameters.get('item')
  if (item !== undefined && item !== '' && item.length <= MAX_CODE_LENGTH && !CONTROL.test(item)) {
    return { kind: 'item', barcode: item, branch: parameters.get('branch') ?? null }
  }
  const id = parameters.get('id')
  if (path.startsWith('/pages/title/') && id !== undefined && ID.test(id)) return { kind: 'title', id }
  return { kind: 'nothing' }
}

/** The code on the back of a book: it names the edition, not this copy. */
function isIsbn(text: string): boolean {
  const digits = text.replace(/[ -]/g, '')
  if (!/^97[89]\d{10}$/.test(digits)) return false
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0)
  return sum % 10 === 0
}

/** A text that was not encoded well is taken as it stands. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
