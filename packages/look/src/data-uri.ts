// Mini-programs have neither btoa nor Buffer, and Alipay shows a drawing only when its data URI is base64.

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

function utf8(text: string): number[] {
  const bytes: number[] = []
  for (const glyph of text) {
    const code = glyph.codePointAt(0) ?? 0
    if (code < 0x80) bytes.push(code)
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(code))
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), tail(code >> 6), tail(code))
    else bytes.push(0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code))
  }
  return bytes
}

function tail(code: number): number {
  return 0x80 | (code & 0x3f)
}

function base64(bytes: readonly number[]): string {
  let out = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second = 0, third = 0] = bytes.slice(at, at + 3)
    const group = (first << 16) | (second << 8) | third
    for (const shift of [18, 12, 6, 0]) out += DIGITS.charAt((group >> shift) & 0x3f)
  }
  const missing = (3 - (bytes.length % 3)) % 3
  return missing === 0 ? out : out.slice(0, -missing) + '='.repeat(missing)
}

/** For the `src` of an image. The drawing must hold no lone surrogates (`xmlText` takes them out). */
export function svgDataUri(svg: string): string {
  return `data:image/svg+xml;base64,${base64(utf8(svg))}`
}
