import {
  accountView,
  bookedView,
  chargeBody,
  correctionBody,
  decideWaiverBody,
  depositBody,
  payBody,
  refundBody,
  requestWaiverBody,
  reversalBody,
  setOffBody,
  waiverListQuery,
  waiverPage,
  waiverView,
} from '../account.ts'
import { idParams, pageQuery } from '../kernel.ts'
import { receiptView } from '../receipts.ts'
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
  reversePayment: {
    summary: 'Take back a payment that was a mistake; its id is the receipt’s',
    permission: 'fee.correct',
    params: idParams,
    body: reversalBody,
    responses: { 201: receiptView, ...writeOneProblems },
  },
  chargePatron: {
    summary: 'Charge a patron by hand',
    permission: 'fee.charge',
    params: idParams,
    body: chargeBody,
    responses: { 201: bookedView, ...writeOneProblems },
  },
  correctCharge: {
    summary: 'Lower a charge that was a mistake, by a reversing line',
    permission: 'fee.correct',
    params: idParams,
    body: correctionBody,
    responses: { 201: bookedView, ...writeOneProblems },
  },
  refundCredit: {
    summary: 'Pay a credit out',
    permission: 'fee.pay',
    params: idParams,
    body: refundBody,
    responses: { 201: receiptView, ...writeOneProblems },
  },
  setOffCredit: {
    summary: 'Pay charges with the credit that is there',
    permission: 'fee.pay',
    params: idParams,
    body: setOffBody,
    responses: { 201: bookedView, ...writeOneProblems },
  },
  changeDeposit: {
    summary: 'Take a deposit or give it back',
    permission: 'fee.pay',
    params: idParams,
    body: depositBody,
    responses: { 201: receiptView, ...writeOneProblems },
  },
  requestWaiver: {
    summary: 'Ask for a waiver',
    permission: 'patron.read',
    params: idParams,
    body: requestWaiverBody,
    responses: { 201: waiverView, ...writeOneProblems },
  },
  listPatronWaivers: {
    summary: 'Waivers that were asked for one patron, newest first; a reader’s own too',
    permission: 'patron.read',
    params: idParams,
    query: pageQuery,
    responses: { 200: waiverPage, ...readOneProblems },
  },
  listWaivers: {
    summary: 'Waivers that were asked for, at the branches where the asker takes or waives charges',
    query: waiverListQuery,
    responses: { 200: waiverPage, ...readProblems },
  },
  withdrawWaiver: {
    summary: 'Withdraw a waiver that one has asked for',
    params: idParams,
    responses: { 200: waiverView, ...writeOneProblems },
  },
  decideWaiver: {
    summary: 'Approve or reject a waiver that someone else asked for',
    permission: 'fee.waive',
    params: idParams,
    body: decideWaiverBody,
    responses: { 200: waiverView, ...writeOneProblems },
  },
})
