import { expect, test } from 'vitest'
import { maskName } from './mask-name.ts'

test.each([
  ['沈清溪', '沈*溪'],
  ['沈溪', '沈*'],
  ['沈', '*'],
  ['欧阳文修', '欧**修'],
  ['阿卜杜拉·买买提', '阿**提'],
  ['𠮷野家', '𠮷*家'],
  [' 沈 清溪 ', '沈*溪'],
  ['Mary Ann Smith', 'M* A* S*'],
  ['Ö', 'Ö*'],
  ['', ''],
])('of “%s” is told “%s”', (name, masked) => {
  expect(maskName(name)).toBe(masked)
})
