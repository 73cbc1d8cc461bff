import { describe, expect, it } from 'vitest'
import { qrPath } from './qr-path.ts'

describe('the path of a QR code', () => {
  it('joins dark neighbours of a row', () => {
    expect(qrPath({ data: [0, 0, 255, 255, 0, 255], width: 3, height: 2 })).toBe('M0 0h2v1h-2zM1 1h1v1h-1z')
  })

  it('is empty for nothing dark', () => {
    expect(qrPath({ data: [255, 255], width: 2, height: 1 })).toBe('')
  })
})
