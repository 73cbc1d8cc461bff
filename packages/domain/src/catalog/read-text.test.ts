import { describe, expect, test } from 'vitest'
import { readChineseNumber } from './read-chinese-number.ts'
import { readCode, readText, readTitle, textKey } from './read-text.ts'

describe('text for people', () => {
  test.each([
    ['  活着\t ', '活着'],
    ['Ｈａｒｒｙ　Ｐｏｔｔｅｒ ７', 'Harry Potter 7'],
    ['三体Ⅱ：黑暗森林（全）', '三体Ⅱ：黑暗森林（全）'],
    ['I&#34;s &amp; L&#39;Amant &#x4e2d;', 'I"s & L\'Amant 中'],
    ['\ufeff活\u200b着\u0007\u202e', '活着'],
    ['两\r\n行', '两 行'],
    ['e\u0301t\u00e9', 'été'],
    ['半个\ud83d', '半个\ufffd'],
    ['&#0;&#xffffff;&nope;', '&nope;'],
  ])('%j is %j', (raw, expected) => expect(readText(raw)).toBe(expected))
})

test('text for machines folds every form of a character into one', () => {
  expect(readCode('ＴＰ３１２（Ⅱ）')).toBe('TP312(II)')
})

test('a key ignores width, case, spaces and punctuation, and keeps what tells C, C++ and C# apart', () => {
  expect(textKey('银河帝国 ：基地')).toBe(textKey('银河帝国:基地'))
  expect(new Set(['C', 'C++', 'C#'].map(textKey)).size).toBe(3)
})

describe('a title', () => {
  test.each([
    ['跨山海 : 14位古代诗词偶像的真实人生', { title: '跨山海', subtitle: '14位古代诗词偶像的真实人生' }],
    ['1988：我想和这个世界谈谈', { title: '1988：我想和这个世界谈谈' }],
    ['《听肌肤的话》', { title: '听肌肤的话' }],
    ['《红楼梦》与《金瓶梅》', { title: '《红楼梦》与《金瓶梅》' }],
  ])('%s', (raw, expected) => expect(readTitle(raw)).toEqual(expected))
})

test.each([
  ['二〇〇八', 2008],
  ['十', 10],
  ['十二', 12],
  ['二十四', 24],
  ['一百零五', 105],
  ['三百二十', 320],
  ['', null],
  ['十百', null],
  ['二四十', null],
])('the Chinese number %j is %s', (text, expected) => expect(readChineseNumber(text)).toBe(expected))
