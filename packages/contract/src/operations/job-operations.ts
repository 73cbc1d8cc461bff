import { auditRunBody, auditRunView, auditView } from '../audit.ts'
import { jobListQuery, jobRunPage, jobRunView, startJobBody } from '../jobs.ts'
import { idParams } from '../kernel.ts'
import { describeOperations, readOneProblems, readProblems, writeProblems } from './describe.ts'

export const jobOperations = describeOperations({
  listJobRuns: {
    summary: 'The runs of the nightly work, newest first, each with its steps',
    permission: 'report.read',
    query: jobListQuery,
    responses: { 200: jobRunPage, ...readProblems },
  },
  startJobRun: {
    summary: 'Ask for the nightly work, or some of its steps, at once; a worker does it in the background',
    permission: 'setting.write',
    body: startJobBody,
    responses: { 202: jobRunView, ...writeProblems },
  },
  getJobRun: {
    summary: 'How far a run of the nightly work has come',
    permission: 'report.read',
    params: idParams,
    responses: { 200: jobRunView, ...readOneProblems },
  },
  getAudit: {
    summary: 'The self-audit: its last runs and the open breaches of what must always be true',
    permission: 'event.read',
    responses: { 200: auditView, ...readProblems },
  },
  startAuditRun: {
    summary: 'Look now whether what must always be true is',
    permission: 'event.read',
    body: auditRunBody,
    responses: { 200: auditRunView, ...writeProblems },
  },
})
