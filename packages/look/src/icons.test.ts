import { describe, expect, it } from 'vitest'
import { ICONS, type IconName, iconDataUri, iconSvg } from './icons.ts'
import { faviconSvg, fishTailSvg, sealDataUri, sealSvg } from './marks.ts'

const NAMES = Object.keys(ICONS) as IconName[]

describe('an icon', () => {
  it.each(NAMES)('%s is one path that begins inside the grid', (name) => {
    expect(ICONS[name]).toMatch(/^M[\d.]+ [\d.]+[A-Za-z\d\s.-]+$/)
    const starts = [...ICONS[name].matchAll(/M([\d.]+) ([\d.]+)/g)].flatMap(([, x, y]) => [Number(x), Number(y)])
    expect(Math.max(...starts)).toBeLessThanOrEqual(24)
  })

  it('takes the colour of its words unless given one', () => {
    expect(iconSvg('search')).toContain('stroke="currentColor"')
    expect(iconSvg('search', { color: '#1c5f4b', size: 18 })).toMatch(/width="18".*stroke="#1c5f4b"/)
    expect(iconDataUri('search', { color: '#1c5f4b' })).toMatch(/^data:image\/svg\+xml;base64,[\w+/]+=*$/)
  })
})

describe('the marks', () => {
  it('need no font', () => {
    for (const mark of [sealSvg(), faviconSvg(), fishTailSvg()]) expect(mark).not.toContain('<text')
  })

  it('come as images too', () => {
    expect(sealDataUri({ size: 36 })).toMatch(/^data:image\/svg\+xml;base64,/)
  })
})
