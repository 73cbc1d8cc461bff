import { legalPackageBody } from '../legal-packages.ts'
import { describeOperations, file, writeProblems } from './describe.ts'

export const legalOperations = describeOperations({
  createLegalPackage: {
    summary:
      'Everything about a patron’s debts, or one loan, as a signed ZIP of PDF and JSON; also needs history.read and event.read',
    permission: 'patron.read',
    body: legalPackageBody,
    produces: 'application/zip',
    responses: { 201: file, ...writeProblems },
  },
})
