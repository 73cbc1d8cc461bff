import type { Headers } from './answer.ts'

/** Says that an answer is a file to save, and under which name; a name in Chinese has a plain one beside it (RFC 6266). */
export function downloadHeaders(filename: string): Headers {
  const plain = filename.replace(/[^\w.-]+/g, '-')
  const whole = encodeURIComponent(filename).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16)}`)
  return { 'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${whole}` }
}
