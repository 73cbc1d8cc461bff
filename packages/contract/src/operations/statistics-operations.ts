import { z } from 'zod'
import { statisticsParams, statisticsQuery, statisticsView } from '../statistics.ts'
import { describeOperations, file, readOneProblems, readProblems } from './describe.ts'

const asked = { permission: 'report.read', params: statisticsParams, query: statisticsQuery } as const
const problems = { ...readOneProblems, 422: readProblems[400] } as const

export const statisticsOperations = describeOperations({
  getStatistics: {
    summary: 'Renewals, holds, overdue loans or waivers of a period, counted, beside the period before',
    ...asked,
    responses: { 200: statisticsView, ...problems },
  },
  exportStatisticsCsv: {
    summary: 'The same as CSV for spreadsheets: UTF-8 with its mark, text that looks like a formula made harmless',
    ...asked,
    produces: 'text/csv',
    responses: { 200: z.string(), ...problems },
  },
  exportStatisticsXlsx: {
    summary: 'The same as an Excel file, numbers as numbers',
    ...asked,
    produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    responses: { 200: file, ...problems },
  },
})
