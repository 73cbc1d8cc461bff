import { z } from 'zod'
import { titlePageView, titleView } from '../catalog.ts'
import { decideBody } from '../decisions.ts'
import {
  lookupAnswer,
  lookupQuery,
  overviewQuery,
  overviewView,
  policyTableQuery,
  policyTableView,
  proofView,
  pullListQuery,
  pullPage,
  streamQuery,
  streamText,
  suggestAnswer,
  suggestQuery,
  titlesQuery,
} from '../desk.ts'
import { codeParams, idParams } from '../kernel.ts'
import { draftDecisionView } from '../policy.ts'
import { describeOperations, publicProblems, readOneProblems, readProblems, writeOneProblems } from './describe.ts'

const { items: _, may: __, ...titleSummary } = titlePageView.shape
const titleSummaries = z.object({ items: z.array(titleView.extend({ availability: titleSummary.availability })) })

export const deskOperations = describeOperations({
  getProof: {
    summary: 'The changing code of a place, to be shown on a screen there',
    permission: 'loan.create',
    params: codeParams,
    responses: { 200: proofView, ...readOneProblems },
  },
  lookUp: {
    summary: 'What a scan or a few characters can mean: a patron, a copy, a title',
    query: lookupQuery,
    responses: { 200: lookupAnswer, ...readProblems },
  },
  listPulls: {
    summary: 'What to fetch from the shelves for waiting holds',
    permission: 'hold.create',
    query: pullListQuery,
    responses: { 200: pullPage, ...readProblems },
  },
  getOverview: {
    summary: 'Today and the month in figures',
    permission: 'report.read',
    query: overviewQuery,
    responses: { 200: overviewView, ...readOneProblems },
  },
  getPolicyTable: {
    summary: 'The policy as a table, with what each value comes from',
    query: policyTableQuery,
    responses: { 200: policyTableView, ...readOneProblems },
  },
  decideByDraft: {
    summary: 'What would be decided under a draft, beside what is decided now; nothing is written',
    permission: 'policy.draft',
    params: idParams,
    body: decideBody,
    responses: { 200: draftDecisionView, ...writeOneProblems },
  },
  suggest: {
    summary: 'Completions while typing',
    public: true,
    query: suggestQuery,
    responses: { 200: suggestAnswer, ...publicProblems },
  },
  listTitles: {
    summary: 'Some titles by their ids, with where and how many are free',
    public: true,
    query: titlesQuery,
    responses: { 200: titleSummaries, ...publicProblems },
  },
  stream: {
    summary: 'Changes as they happen, as server-sent events',
    public: true,
    query: streamQuery,
    produces: 'text/event-stream',
    responses: { 200: streamText, ...publicProblems },
  },
})
