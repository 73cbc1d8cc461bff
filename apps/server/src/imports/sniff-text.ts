export type TextEncoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'

export type TextVerdict =
  | { readonly kind: 'text'; readonly encoding: TextEncoding }
  | { readonly kind: 'binary' }
  | { readonly kind: 'unknown' }

export type TextSniffer = {
  /** False: it is no text; nothing more need be read. */
  feed(bytes: Uint8Array): boolean
  verdict(): TextVerdict
}

/**
 * Below this share of broken characters a file is in the encoding tried, with a few damaged rows; above it in another.
 * GB18030 read as UTF-8 breaks nearly all of them.
 */
const BROKEN_SHARE = 0.1
const BROKEN = /\ufffd/g
const BEYOND_ASCII = /[\u0080-\uffff]/g

/** Tells the encoding of a text from the whole of it, fed in pieces. Spreadsheets in China write GB18030 by default. */
export function createTextSniffer(): TextSniffer {
  const strict = strictUtf8()
  const utf8 = countIn('utf-8')
  const gb18030 = countIn('gb18030')
  let utf16: TextEncoding | null = null
  let started = false
  let binary = false
  return {
    feed(bytes) {
      if (!started && bytes.length > 0) {
        utf16 = utf16Mark(bytes)
        started = true
      }
      if (utf16 !== null) return true
      binary ||= bytes.includes(0)
      strict.feed(bytes)
      utf8.feed(bytes)
      // The second reading is only needed once the first has failed somewhere.
      if (!strict.isWhole()) gb18030.feed(bytes)
      return !binary
    },
    verdict() {
      if (binary) return { kind: 'binary' }
      if (utf16 !== null) return { kind: 'text', encoding: utf16 }
      strict.end()
      utf8.end()
      if (strict.isWhole() || utf8.isFit()) return { kind: 'text', encoding: 'utf-8' }
      gb18030.end()
      return gb18030.isFit() ? { kind: 'text', encoding: 'gb18030' } : { kind: 'unknown' }
    },
  }
}

function utf16Mark([first, second]: Uint8Array): TextEncoding | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return null
}

function countIn(encoding: TextEncoding) {
  const decoder = new TextDecoder(encoding)
  const seen = { broken: 0, beyondAscii: 0 }
  const count = (text: string) => {
    const broken = text.match(BROKEN)?.length ?? 0
    seen.broken += broken
    seen.beyondAscii += (text.match(BEYOND_ASCII)?.length ?? 0) - broken
  }
  return {
    feed: (bytes: Uint8Array) => count(decoder.decode(bytes, { stream: true })),
    end: () => count(decoder.decode()),
    isFit: () => seen.broken <= seen.beyondAscii * BROKEN_SHARE,
  }
}

/** Without a single wrong byte; a sign that stands for a damaged character is a right one. */
function strictUtf8() {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let whole = true
  const decode = (bytes?: Uint8Array) => {
    try {
      if (whole) decoder.decode(bytes, { stream: bytes !== undefined })
    } catch {
      whole = false
    }
  }
  return { feed: decode, end: () => decode(), isWhole: () => whole }
}
