import { idParams } from '../kernel.ts'
import {
  onlinePaymentBody,
  onlinePaymentListQuery,
  onlinePaymentPage,
  onlinePaymentView,
  onlineRefundBody,
} from '../online-payments.ts'
import { describeOperations, readOneProblems, readProblems, writeOneProblems } from './describe.ts'

export const onlinePaymentOperations = describeOperations({
  startOnlinePayment: {
    summary: 'Begin to pay from a phone; readers for themselves',
    params: idParams,
    body: onlinePaymentBody,
    responses: { 201: onlinePaymentView, ...writeOneProblems },
  },
  listOnlinePayments: {
    summary: 'Online payments of the patrons at home where the asker takes payments, newest first',
    permission: 'fee.pay',
    query: onlinePaymentListQuery,
    responses: { 200: onlinePaymentPage, ...readProblems },
  },
  getOnlinePayment: {
    summary: 'What became of an online payment; asks the provider while it is open',
    params: idParams,
    responses: { 200: onlinePaymentView, ...readOneProblems },
  },
  closeOnlinePayment: {
    summary: 'Give an open online payment up; one that was paid meanwhile is settled instead',
    params: idParams,
    responses: { 200: onlinePaymentView, ...writeOneProblems },
  },
  refundOnlinePayment: {
    summary: 'Give money back the way it came',
    permission: 'fee.correct',
    params: idParams,
    body: onlineRefundBody,
    responses: { 201: onlinePaymentView, ...writeOneProblems },
  },
})
