import { describe, expect, it } from 'vitest'
import { readCode, readQuery } from './read-code.ts'

const here = { host: 'lib.example:8080', branches: ['main', 'children'] }
const read = (text: string) => readCode(text, here)

describe('a scanned text', () => {
  it('is an item where nothing says otherwise', () => {
    expect(read(' WY000012 ')).toEqual({ kind: 'item', barcode: 'WY000012', branch: null })
    expect(read('123456')).toEqual({ kind: 'item', barcode: '123456', branch: null })
  })

  it('is a place by its prefix, if it is a branch of this library', () => {
    expect(read('WYP.children.012345')).toEqual({ kind: 'place', branch: 'children', digits: '012345' })
    expect(read('WYP.elsewhere.012345')).toEqual({ kind: 'elsewhere' })
  })

  it('is a book by its ISBN, which names no copy', () => {
    expect(read('978-7-108-00982-1')).toEqual({ kind: 'isbn', isbn: '9787108009821' })
    expect(read('9787108009820').kind).toBe('item')
  })

  it('is never taken for an item when it is a reader card', () => {
    expect(read('WYC.TVtWCi9KiT2a7uPm_KuLdQ')).toEqual({ kind: 'card' })
  })

  it('leads by a link of this library only', () => {
    expect(read('https://lib.example:8080/pages/title/index?id=12')).toEqual({ kind: 'title', id: '12' })
    expect(read('https://LIB.example:8080/pages/scan/index?item=WY%2F1&branch=main')).toEqual({
      kind: 'item',
      barcode: 'WY/1',
      branch: 'main',
    })
    expect(read('https://evil.example/pages/title/index?id=12')).toEqual({ kind: 'other-link' })
    expect(read('https://lib.example:8080@evil.example/pages/title/index?id=12')).toEqual({ kind: 'other-link' })
    expect(read('javascript://lib.example/%0aalert(1)')).toEqual({ kind: 'other-link' })
  })

  it.each([
    '',
    '   ',
    'a\u0000b',
    'x'.repeat(65),
    'y'.repeat(10_000),
    'https://lib.example:8080/pages/title/index?id=1%27',
  ])('is nothing when it can be no code: %j', (text) => {
    expect(read(text)).toEqual({ kind: 'nothing' })
  })
})

it('the scene of a mini-program is read as a link is', () => {
  expect([...readQuery('item=WY000001&branch=main&broken=%E0%A4%A&=x')]).toEqual([
    ['item', 'WY000001'],
    ['branch', 'main'],
    ['broken', '%E0%A4%A'],
  ])
})
