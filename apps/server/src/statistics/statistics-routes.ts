import type { Language, StatisticsQuery, StatisticsSubject } from '@wenyuan/contract'
import type { Actor } from '@wenyuan/domain/access'
import { type App, downloadHeaders, forbidden, impossible, type ProblemAnswer, route } from '../http/index.ts'
import { readStatistics, type StatisticsResult } from './read-statistics.ts'
import { csvOf, xlsxOf } from './statistics-files.ts'
import { sheetsOf } from './statistics-sheet.ts'
import { viewStatistics } from './statistics-view.ts'
import { STATISTICS_WORDS } from './statistics-words.ts'

type Asking = {
  readonly actor: Actor
  readonly language: Language
  readonly params: { readonly subject: StatisticsSubject }
  readonly query: StatisticsQuery
}

export function statisticsRoutes(app: App): void {
  const { network } = app

  async function read({ actor, language, params, query }: Asking) {
    const result = await readStatistics(network, actor, params.subject, query)
    if (result.kind !== 'statistics') return { kind: 'turned-away', answer: turnAway(result) } as const
    const view = viewStatistics(result, network.zone, language)
    const { from, through } = view
    const name = `${STATISTICS_WORDS[language].subjects[params.subject]}-${from}-${through}`
    return { kind: 'read', view, name, sheets: sheetsOf(view, language) } as const
  }

  route(app, 'getStatistics', async (ask) => {
    const answer = await read(ask)
    return answer.kind === 'read' ? { status: 200, body: answer.view } : answer.answer
  })

  route(app, 'exportStatisticsCsv', async (ask) => {
    const answer = await read(ask)
    if (answer.kind !== 'read') return answer.answer
    return { status: 200, body: csvOf(answer.sheets), headers: downloadHeaders(`${answer.name}.csv`) }
  })

  route(app, 'exportStatisticsXlsx', async (ask) => {
    const answer = await read(ask)
    if (answer.kind !== 'read') return answer.answer
    return { status: 200, body: await xlsxOf(answer.sheets), headers: downloadHeaders(`${answer.name}.xlsx`) }
  })
}

function turnAway(result: Exclude<StatisticsResult, { readonly kind: 'statistics' }>): ProblemAnswer {
  switch (result.kind) {
    case 'forbidden':
      return forbidden('report.read')
    case 'unknown':
      return impossible(`query.${result.what}`, 'unknown')
    case 'outside':
      return impossible(`query.${result.what}`, 'outside-period', `${result.allowed.from}..${result.allowed.to}`)
  }
}
