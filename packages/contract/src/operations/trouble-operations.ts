import { claimBody, claimListQuery, claimPage, claimView, endClaimBody } from '../claims.ts'
import {
  addEvidenceBody,
  decideDisputeBody,
  disputeDetailView,
  disputeListQuery,
  disputePage,
  disputeView,
  openDisputeBody,
} from '../disputes.ts'
import { idParams } from '../kernel.ts'
import { compensationView, lossListQuery, lossPage, lossView, replaceLossBody, reportLossBody } from '../losses.ts'
import { photoUpload, photoView } from '../photos.ts'
import { describeOperations, file, readOneProblems, readProblems, writeOneProblems, writeProblems } from './describe.ts'

/** Loans that don't end as they should. */
export const troubleOperations = describeOperations({
  getCompensation: {
    summary: 'What the loss of this loan’s item would cost now; nothing is written',
    params: idParams,
    responses: { 200: compensationView, ...readOneProblems },
  },
  reportLoss: {
    summary: 'Say that a loan’s item is lost: staff, or the reader of the loan',
    params: idParams,
    body: reportLossBody,
    responses: { 201: lossView, ...writeOneProblems },
  },
  getLoss: {
    summary: 'The loss of a loan’s item, with how its compensation came about',
    params: idParams,
    responses: { 200: lossView, ...readOneProblems },
  },
  replaceLoss: {
    summary: 'Take a new copy of the same or a later edition instead of the compensation or the damage charge',
    permission: 'fee.correct',
    params: idParams,
    body: replaceLossBody,
    responses: { 201: lossView, ...writeOneProblems },
  },
  listLosses: {
    summary: 'Lost items, at the branches where the asker may read patrons',
    permission: 'patron.read',
    query: lossListQuery,
    responses: { 200: lossPage, ...readProblems },
  },
  claimReturned: {
    summary: 'Claim that a loan’s item was returned: staff, or the reader of the loan',
    params: idParams,
    body: claimBody,
    responses: { 201: claimView, ...writeOneProblems },
  },
  listClaims: {
    summary: 'Claims of a return, at the branches where the asker may read patrons; a reader sees their own',
    query: claimListQuery,
    responses: { 200: claimPage, ...readProblems },
  },
  getClaim: {
    summary: 'One claim of a return',
    params: idParams,
    responses: { 200: claimView, ...readOneProblems },
  },
  endClaim: {
    summary: 'Say what came of a claim: the item was found on the shelves, or not',
    permission: 'return.create',
    params: idParams,
    body: endClaimBody,
    responses: { 200: claimView, ...writeOneProblems },
  },
  openDispute: {
    summary: 'Dispute a loan, a charge or a move of the credit: the reader, or staff for them',
    body: openDisputeBody,
    responses: { 201: disputeView, ...writeProblems },
  },
  listDisputes: {
    summary: 'Disputes, at the branches where the asker may read patrons; a reader sees their own',
    query: disputeListQuery,
    responses: { 200: disputePage, ...readProblems },
  },
  getDispute: {
    summary: 'One dispute; for staff with the complete record of its loan',
    params: idParams,
    responses: { 200: disputeDetailView, ...readOneProblems },
  },
  decideDispute: {
    summary: 'Decide a dispute about an entry that someone else has made; an error is taken back by reversing lines',
    permission: 'task.decide',
    params: idParams,
    body: decideDisputeBody,
    responses: { 200: disputeView, ...writeOneProblems },
  },
  addDisputeEvidence: {
    summary: 'Add words or photos to an open dispute: whose it is, or staff for them',
    params: idParams,
    body: addEvidenceBody,
    responses: { 200: disputeView, ...writeOneProblems },
  },
  withdrawDispute: {
    summary: 'Take a dispute back: whose it is, or staff for them',
    params: idParams,
    responses: { 200: disputeView, ...writeOneProblems },
  },
  uploadPhoto: {
    summary: 'Store a picture as evidence, to be named in a return, a loss, a claim or a dispute',
    body: photoUpload,
    responses: { 201: photoView, ...writeProblems },
  },
  getPhoto: {
    summary: 'A stored picture; that it was looked at is recorded',
    params: idParams,
    produces: 'image/webp',
    responses: { 200: file, ...readOneProblems },
  },
})
