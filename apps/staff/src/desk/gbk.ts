const FIRST_LEAD = 0x81
const LAST_LEAD = 0xfe
const FIRST_TRAIL = 0x40
const LAST_TRAIL = 0xfe
const NO_TRAIL = 0x7f
/** What a printer has no character for. */
const UNKNOWN = '?'

let table: ReadonlyMap<string, string> | null = null

/** Browsers decode GBK but don't encode it: the table is their decoder read backwards, made once. */
function gbkTable(): ReadonlyMap<string, string> {
  if (table !== null) return table
  const decoder = new TextDecoder('gbk')
  const made = new Map<string, string>()
  for (let lead = FIRST_LEAD; lead <= LAST_LEAD; lead += 1) {
    for (let trail = FIRST_TRAIL; trail <= LAST_TRAIL; trail += 1) {
      if (trail === NO_TRAIL) continue
      const character = decoder.decode(Uint8Array.of(lead, trail))
      // Two characters: the pair means nothing, and the decoder gave the second byte back.
      if ([...character].length !== 1 || character === '\ufffd' || made.has(character)) continue
      made.set(character, String.fromCharCode(lead, trail))
    }
  }
  table = made
  return made
}

/** The bytes as a string of characters below 256; what GBK lacks becomes `?`. */
export function encodeGbk(text: string): string {
  const pairs = gbkTable()
  return [...text.normalize('NFC')]
    .map((character) => (character < '\x80' ? character : (pairs.get(character) ?? UNKNOWN)))
    .join('')
}
