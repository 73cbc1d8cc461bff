import { eventListQuery, eventPage, replayAnswer, verifyAnswer } from '../events.ts'
import { describeOperations, readProblems } from './describe.ts'

export const recordOperations = describeOperations({
  listEvents: {
    summary: 'The record: what was done, by whom, when and why; without event.read only histories, a reader’s own',
    query: eventListQuery,
    responses: { 200: eventPage, ...readProblems },
  },
  replayEvents: {
    summary: 'Make the state of circulation from the record alone and compare it with the tables',
    permission: 'event.read',
    responses: { 200: replayAnswer, ...readProblems },
  },
  verifyEvents: {
    summary: 'Walk the chain of the record and name the first break',
    permission: 'event.read',
    responses: { 200: verifyAnswer, ...readProblems },
  },
})
