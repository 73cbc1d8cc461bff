import { branchPage, branchView, calendarBody, calendarView, createBranchBody } from '../branches.ts'
import { codeParams, pageQuery } from '../kernel.ts'
import { describeOperations, publicProblems, readOneProblems, versionedProblems, writeProblems } from './describe.ts'

export const branchOperations = describeOperations({
  listBranches: {
    summary: 'The branches with their weekly hours',
    public: true,
    query: pageQuery,
    responses: { 200: branchPage, ...publicProblems },
  },
  createBranch: {
    summary: 'Open a branch',
    permission: 'setting.write',
    body: createBranchBody,
    responses: { 201: branchView, ...writeProblems },
  },
  getBranchCalendar: {
    summary: 'The calendar of a branch',
    public: true,
    params: codeParams,
    responses: { 200: calendarView, ...readOneProblems },
  },
  setBranchCalendar: {
    summary: 'Replace the calendar of a branch',
    permission: 'calendar.write',
    params: codeParams,
    body: calendarBody,
    versioned: true,
    responses: { 200: calendarView, ...versionedProblems },
  },
})
