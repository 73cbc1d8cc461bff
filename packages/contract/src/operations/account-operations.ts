import {
  accountView,
  decideWaiverBody,
  payBody,
  receiptView,
  requestWaiverBody,
  waiverListQuery,
  waiverPage,
  waiverView,
} from '../account.ts'
import { idParams, pageQuery } from '../kernel.ts'
import { describeOperations, readOneProblems, readProblems, writeOneProblems } from './describe.ts'

export const accountOperations = describeOperations({
  getAccount: {
    summary: 'What a patron owes, line by line',
    permission: 'patron.read',
    params: idParams,
    query: pageQuery,
    responses: { 200: accountView, ...readOneProblems },
  },
  pay: {
    summary: 'Take a payment',
    permission: 'fee.pay',
    params: idParams,
    body: payBody,
    responses: { 201: receiptView, ...writeOneProblems },
  },
  requestWaiver: {
    summary: 'Ask for a waiver',
    permission: 'patron.read',
    params: idParams,
    body: requestWaiverBody,
    responses: { 201: waiverView, ...writeOneProblems },
  },
  listWaivers: {
    summary: 'Waivers that were asked for, at the branches where the asker takes or waives charges',
    query: waiverListQuery,
    responses: { 200: waiverPage, ...readProblems },
  },
  decideWaiver: {
    summary: 'Approve or reject a waiver that someone else asked for',
    permission: 'fee.waive',
    params: idParams,
    body: decideWaiverBody,
    responses: { 200: waiverView, ...writeOneProblems },
  },
})
