import {
  backEntriesBody,
  backEntriesUpload,
  backEntryBatchPage,
  backEntryBatchView,
  backEntryListQuery,
  backEntryPage,
  conflictParams,
  settlementBody,
} from '../back-entries.ts'
import { idParams, pageQuery } from '../kernel.ts'
import { describeOperations, readOneProblems, readProblems, writeOneProblems, writeProblems } from './describe.ts'

export const backEntryOperations = describeOperations({
  createBackEntries: {
    summary: 'Enter acts that were done on paper, each decided as of its time; what does not fit becomes a conflict',
    permission: 'return.backdate',
    body: backEntriesBody,
    responses: { 201: backEntryBatchView, ...writeProblems },
  },
  uploadBackEntries: {
    summary: 'Enter acts that were done on paper from a CSV file; the same file adds nothing twice',
    permission: 'return.backdate',
    body: backEntriesUpload,
    responses: { 201: backEntryBatchView, ...writeProblems },
  },
  listBackEntryBatches: {
    summary: 'The batches of acts entered afterwards, newest first',
    permission: 'return.backdate',
    query: pageQuery,
    responses: { 200: backEntryBatchPage, ...readProblems },
  },
  getBackEntryBatch: {
    summary: 'A batch of acts entered afterwards, with its conflicts and what would settle each',
    permission: 'return.backdate',
    params: idParams,
    responses: { 200: backEntryBatchView, ...readOneProblems },
  },
  listBackEntries: {
    summary: 'The acts of a batch in the order of their times, and what each came to',
    permission: 'return.backdate',
    params: idParams,
    query: backEntryListQuery,
    responses: { 200: backEntryPage, ...readOneProblems },
  },
  settleBackEntry: {
    summary: 'Settle a conflict of a batch; refused again, it stays open with the new reasons',
    permission: 'return.backdate',
    params: conflictParams,
    body: settlementBody,
    responses: { 200: backEntryBatchView, ...writeOneProblems },
  },
})
