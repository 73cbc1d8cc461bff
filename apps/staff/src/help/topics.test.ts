import { describe, expect, it } from 'vitest'
import { findTopics, inOrder, saidIn } from './topics.ts'

const topic = (id: string, zh: string, en: string) => ({
  id,
  title: { zh, en },
  body: { zh: ['字'], en: ['Some words'] },
})
const holds = topic('holds', '预约', 'Holds')
const desk = topic('desk', '服务台', 'The desk')
const other = topic('something-new', '新的', 'New')

describe('the topics of the help', () => {
  it('come in the order of the navigation, unknown ones last', () => {
    expect(inOrder([other, holds, desk]).map(({ id }) => id)).toEqual(['desk', 'holds', 'something-new'])
  })

  it('are said in the language that is set', () => {
    expect(saidIn(holds, 'en')).toEqual({ id: 'holds', title: 'Holds', body: ['Some words'] })
    expect(saidIn(holds, 'zh-CN').title).toBe('预约')
  })

  it.each([
    ['', 2],
    ['HOLDS', 1],
    ['ｈｏｌｄｓ words', 1],
    ['holds desk', 0],
    ['<script>', 0],
  ])('are found by %j: %d', (question, count) => {
    const topics = [holds, desk].map((one) => saidIn(one, 'en'))
    expect(findTopics(topics, question)).toHaveLength(count)
  })
})
