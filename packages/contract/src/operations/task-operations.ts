import { idParams } from '../kernel.ts'
import { changeTaskBody, settleTaskBody, taskListQuery, taskPage, taskView } from '../tasks.ts'
import { describeOperations, readOneProblems, readProblems, versionedProblems, writeOneProblems } from './describe.ts'

export const taskOperations = describeOperations({
  listTasks: {
    summary: 'What staff have to do, at the branches where the asker has the duty',
    query: taskListQuery,
    responses: { 200: taskPage, ...readProblems },
  },
  getTask: {
    summary: 'One task',
    params: idParams,
    responses: { 200: taskView, ...readOneProblems },
  },
  changeTask: {
    summary: 'Assign a task, move its day or write a note on it',
    params: idParams,
    body: changeTaskBody,
    versioned: true,
    responses: { 200: taskView, ...versionedProblems },
  },
  settleTask: {
    summary: 'Say what came of a task; where its kind has consequences (a repair, a shelf check), they happen with it',
    params: idParams,
    body: settleTaskBody,
    responses: { 200: taskView, ...writeOneProblems },
  },
})
