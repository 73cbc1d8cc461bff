import {
  batchAnswer,
  batchProblem,
  checkOutBatchBody,
  checkOutBody,
  checkOutProblem,
  decisionView,
  loanView,
  renewalsAnswer,
  renewBody,
  returnAnswer,
  returnBody,
  undoBody,
  undoneReturnView,
} from '../circulation.ts'
import { decideBody, decideForLoanBody } from '../decisions.ts'
import { idParams } from '../kernel.ts'
import { describeOperations, readOneProblems, writeOneProblems, writeProblems } from './describe.ts'

export const circulationOperations = describeOperations({
  checkOutItem: {
    summary: 'Lend an item',
    permission: 'loan.create',
    body: checkOutBody,
    responses: { 201: loanView, ...writeProblems, 409: checkOutProblem },
  },
  checkOutBatch: {
    summary: 'Lend many items to one patron, each by itself or all or none',
    permission: 'loan.create',
    body: checkOutBatchBody,
    responses: { 200: batchAnswer, ...writeProblems, 409: batchProblem },
  },
  getLoan: {
    summary: 'A loan with the steps of its due date',
    permission: 'patron.read',
    params: idParams,
    responses: { 200: loanView, ...readOneProblems },
  },
  undoLoan: {
    summary: 'Undo a checkout that was a mistake',
    permission: 'loan.undo',
    params: idParams,
    body: undoBody,
    responses: { 200: loanView, ...writeOneProblems },
  },
  renewLoan: {
    summary: 'Renew a loan',
    permission: 'loan.create',
    params: idParams,
    body: renewBody,
    responses: { 200: loanView, ...writeOneProblems },
  },
  undoRenewal: {
    summary: 'Undo the last renewal, on the same day',
    permission: 'loan.undo',
    params: idParams,
    body: undoBody,
    responses: { 200: loanView, ...writeOneProblems },
  },
  renewPatronLoans: {
    summary: 'Renew all open loans of a patron, each by itself',
    permission: 'loan.create',
    params: idParams,
    body: renewBody,
    responses: { 200: renewalsAnswer, ...writeOneProblems },
  },
  returnItem: {
    summary: 'Take an item back',
    permission: 'return.create',
    body: returnBody,
    responses: { 200: returnAnswer, ...writeProblems },
  },
  undoReturn: {
    summary: 'Undo a return that was a mistake',
    permission: 'return.undo',
    params: idParams,
    body: undoBody,
    responses: { 200: undoneReturnView, ...writeOneProblems },
  },
  decide: {
    summary: 'What would be decided, with every reason; nothing is written',
    body: decideBody,
    responses: { 200: decisionView, ...writeProblems },
  },
  decideForLoan: {
    summary: 'What would be decided for this loan; nothing is written',
    params: idParams,
    body: decideForLoanBody,
    responses: { 200: decisionView, ...writeOneProblems },
  },
})
