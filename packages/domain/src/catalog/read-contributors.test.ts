import { describe, expect, test } from 'vitest'
import { CONTRIBUTORS_LIMIT, readContributors } from './read-contributors.ts'
import { authorNames } from './title-draft.ts'

/** `name role <origin`, the role left out for authors. */
function said(raw: string): string[] {
  return readContributors(raw).map(({ name, role, origin }) =>
    [name, role === 'author' ? '' : ` ${role}`, origin === undefined ? '' : ` <${origin}`].join(''),
  )
}

describe('the people of one cell', () => {
  test.each([
    ['余华', ['余华']],
    ['[英] 乔治·奥威尔 / 董乐山 译', ['乔治·奥威尔 <英', '董乐山 translator']],
    ['曹雪芹、高鹗', ['曹雪芹', '高鹗']],
    ['A; B', ['A', 'B']],
    ['[清] 曹雪芹 著 / 高鹗', ['曹雪芹 <清', '高鹗']],
    ['【美】弗兰克·米勒', ['弗兰克·米勒 <美']],
    ['[奥］斯蒂芬・茨威格', ['斯蒂芬・茨威格 <奥']],
    ['&lt;南朝宋&gt;刘义庆 著', ['刘义庆 <南朝宋']],
    ['伏尼契(爱尔兰)', ['伏尼契 <爱尔兰']],
    ['鲁迅 著 / 丰子恺 绘', ['鲁迅', '丰子恺 illustrator']],
    ['聂荣庆（著）/曾孝濂（绘）/杨建昆（绘）/', ['聂荣庆', '曾孝濂 illustrator', '杨建昆 illustrator']],
    ['龙榆生编选', ['龙榆生 editor']],
    ['吴敬梓 / 张慧剑 校注', ['吴敬梓', '张慧剑 annotator']],
    ['武玉成，顾丛龙 注', ['武玉成 annotator', '顾丛龙 annotator']],
    ['(英)阿加莎·克里斯蒂著、宫英海译', ['阿加莎·克里斯蒂 <英', '宫英海 translator']],
    ['（美） 杰克•韦尔奇，苏茜•韦尔奇', ['杰克•韦尔奇 <美', '苏茜•韦尔奇']],
    ['(澳) Luke Welling, Laura Thomson著', ['Luke Welling <澳', 'Laura Thomson']],
    ['Mitchell, Margaret,', ['Mitchell, Margaret']],
    ['[美] Robert Hoekman, Jr.', ['Robert Hoekman, Jr. <美']],
    ['Jane Smith (ed.)', ['Jane Smith editor']],
    ['Jones, Kim trans.', ['Jones, Kim translator']],
    ['Smith, Ed', ['Smith, Ed']],
    ['尼采(Nietzsche,F.)', ['尼采']],
    ['阿SAM(夏天鸿)', ['阿SAM(夏天鸿)']],
    ['刘升华等编著', ['刘升华']],
    ['张杰...[等] 编著', ['张杰']],
    ['萧涤非 / 等', ['萧涤非']],
    ['向京等/向京/', ['向京']],
    ['有2015年7月第15印本', []],
    ['null / 北岛 / 李陀 主编', ['北岛', '李陀 editor']],
    ['', []],
    [' / ;、', []],
  ])('%s', (raw, expected) => expect(said(raw)).toEqual(expected))

  test.each(['苏译', '沈从文', '筱原千绘', '王图'])('a name that ends like a role stays whole: %s', (name) => {
    expect(said(name)).toEqual([name])
  })

  test('a column of translators makes translators of whoever has no role of their own', () => {
    expect(readContributors('董乐山 / 唐昱 编注', 'translator').map(({ role }) => role)).toEqual([
      'translator',
      'annotator',
    ])
  })

  test.each([
    [CONTRIBUTORS_LIMIT - 1, CONTRIBUTORS_LIMIT - 1],
    [CONTRIBUTORS_LIMIT, CONTRIBUTORS_LIMIT],
    [CONTRIBUTORS_LIMIT + 1, CONTRIBUTORS_LIMIT],
  ])('of %s names %s are kept', (given, kept) => {
    const cell = Array.from({ length: given }, (_, i) => `第${i}人`).join('/')
    expect(readContributors(cell)).toHaveLength(kept)
  })
})

test('a title is looked up under its authors, else its editors, else whoever is named', () => {
  expect(authorNames(readContributors('胡适 著 / 潘光哲 编'))).toEqual(['胡适'])
  expect(authorNames(readContributors('潘光哲 编 / 某人 译'))).toEqual(['潘光哲'])
  expect(authorNames(readContributors('董乐山 译'))).toEqual(['董乐山'])
})
