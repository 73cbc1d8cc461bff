import { z } from 'zod'
import { idParams } from '../kernel.ts'
import {
  cashUpBody,
  cashUpListQuery,
  cashUpPage,
  cashUpView,
  receiptListQuery,
  receiptPage,
  receiptView,
  slipQuery,
  statementQuery,
  tillQuery,
  tillView,
} from '../receipts.ts'
import { describeOperations, file, readOneProblems, readProblems, writeProblems } from './describe.ts'

const readImpossible = { ...readProblems, 422: readProblems[400] } as const

export const tillOperations = describeOperations({
  getReceipt: {
    summary: 'One receipt, as it was given; a reader’s own too',
    permission: 'patron.read',
    params: idParams,
    responses: { 200: receiptView, ...readOneProblems },
  },
  listReceipts: {
    summary: 'The receipts of a desk, newest first',
    permission: 'fee.pay',
    query: receiptListQuery,
    responses: { 200: receiptPage, ...readImpossible },
  },
  getReceiptSlip: {
    summary: 'A receipt to print again, as text for a roll of 58 or 80 mm',
    permission: 'patron.read',
    params: idParams,
    query: slipQuery,
    produces: 'text/plain',
    responses: { 200: z.string(), ...readOneProblems },
  },
  getReceiptPdf: {
    summary: 'A receipt to print again, as PDF in A6',
    permission: 'patron.read',
    params: idParams,
    produces: 'application/pdf',
    responses: { 200: file, ...readOneProblems },
  },
  getStatement: {
    summary: 'A patron’s account between two days, as PDF in A4',
    permission: 'patron.read',
    params: idParams,
    query: statementQuery,
    produces: 'application/pdf',
    responses: { 200: file, ...readOneProblems, 422: readProblems[400] },
  },
  getLoanSlip: {
    summary: 'A loan slip as PDF in A6: what is lent, until when, and what a late day costs',
    permission: 'patron.read',
    params: idParams,
    produces: 'application/pdf',
    responses: { 200: file, ...readOneProblems },
  },
  getTill: {
    summary: 'What a desk has taken since its last cash-up',
    permission: 'fee.pay',
    query: tillQuery,
    responses: { 200: tillView, ...readImpossible },
  },
  cashUp: {
    summary: 'Count a desk’s money and close its period',
    permission: 'fee.pay',
    body: cashUpBody,
    responses: { 201: cashUpView, ...writeProblems },
  },
  listCashUps: {
    summary: 'Cash-ups, newest first',
    query: cashUpListQuery,
    responses: { 200: cashUpPage, ...readProblems },
  },
  getCashUp: {
    summary: 'One cash-up',
    params: idParams,
    responses: { 200: cashUpView, ...readOneProblems },
  },
})
