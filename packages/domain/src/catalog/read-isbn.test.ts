import { describe, expect, test } from 'vitest'
import { readIsbn } from './read-isbn.ts'

describe('an ISBN', () => {
  test.each([
    '9787302071181',
    '978-7-302-07118-1',
    '978 7 302 07118 1',
    '９７８７３０２０７１１８１',
    'ISBN 978-7-302-07118-1',
    'ISBN-13: 978-7-302-07118-1',
    'ISBN：9787302071181（平装）',
    '978‑7‑302‑07118‑1',
    '9787302071181.0',
    "'9787302071181",
    '7-302-07118-7',
    'isbn10: 7302071187',
    '7-302-07118-7 : CNY29.00',
    '7-302-07118-0; 7-302-07118-7',
  ])('in any dress becomes its 13 digits: %s', (raw) => {
    expect(readIsbn(raw)).toEqual({ kind: 'isbn', isbn13: '9787302071181' })
  })

  test.each(['7-301-08210-X', '7-301-08210-x', '７３０１０８２１０Ｘ'])('may end in X for ten: %s', (raw) => {
    expect(readIsbn(raw)).toEqual({ kind: 'isbn', isbn13: '9787301082102' })
  })

  test.each([
    ['7-302-07118-8', '7'],
    ['7-301-08210-0', 'X'],
    ['9787302071182', '1'],
  ])('with a wrong check digit is bad and says the right one: %s, %s', (raw, expected) => {
    expect(readIsbn(raw)).toMatchObject({ kind: 'bad', why: 'ISBN_CHECK_DIGIT', expected })
  })

  test.each([
    ['978730207118', 'ISBN_LENGTH'],
    ['97873020711811', 'ISBN_LENGTH'],
    ['730207118', 'ISBN_LENGTH'],
    ['', 'ISBN_LENGTH'],
    ['97873020711X1', 'ISBN_CHARACTERS'],
    ['978730207118X', 'ISBN_CHARACTERS'],
    ['无', 'ISBN_CHARACTERS'],
    ['6901234567892', 'ISBN_PREFIX'],
    ['9790060115615', 'ISBN_PREFIX'],
    ['9.7873E+12', 'ISBN_SPREADSHEET'],
    ['10019·1234', 'ISBN_UNIFIED_NUMBER'],
    ['统一书号：10019.1234', 'ISBN_UNIFIED_NUMBER'],
  ])('is refused with the reason: %s, %s', (raw, why) => expect(readIsbn(raw)).toMatchObject({ kind: 'bad', why }))

  test('a 统一书号 is given back with a plain dot', () => {
    expect(readIsbn('１００１９·１２３４')).toMatchObject({ met: '10019.1234' })
  })
})
