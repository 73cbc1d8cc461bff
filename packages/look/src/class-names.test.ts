import { expect, it } from 'vitest'
import { CLASS_LETTERS, classLetterOf, className } from './class-names.ts'
import { inkOf } from './cover-inks.ts'

it('there are 22 main classes, named in both languages', () => {
  expect(CLASS_LETTERS).toHaveLength(22)
  for (const letter of CLASS_LETTERS) {
    expect(className(letter, 'zh-CN')).toMatch(/^[^A-Za-z]+$/)
    expect(className(letter, 'en')).toMatch(/^[A-Z]/)
  }
})

it.each([
  ['TP312', '工业技术'],
  [' i247.5', '文学'],
  ['L', null],
  ['843.7', null],
  ['', null],
])('a number %j belongs to %s', (classNumber, name) => {
  expect(className(classNumber, 'zh-CN')).toBe(name)
})

it('every main class has an ink', () => {
  for (const letter of CLASS_LETTERS) expect(inkOf(classLetterOf(letter), 0)).toMatch(/^#[0-9a-f]{6}$/)
})
