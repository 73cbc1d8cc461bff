import { idParams } from '../kernel.ts'
import {
  endTransitBody,
  receivedView,
  receiveTransitsBody,
  sendTransitsBody,
  shipmentView,
  transitListQuery,
  transitPage,
  transitView,
} from '../transits.ts'
import { describeOperations, readProblems, writeOneProblems, writeProblems } from './describe.ts'

export const transitOperations = describeOperations({
  listTransits: {
    summary: 'Items to be sent between branches, under way, or that have been',
    permission: 'return.create',
    query: transitListQuery,
    responses: { 200: transitPage, ...readProblems },
  },
  sendTransits: {
    summary: 'Send items in a box',
    permission: 'return.create',
    body: sendTransitsBody,
    responses: { 201: shipmentView, ...writeProblems },
  },
  receiveTransits: {
    summary: 'Receive the items of a box: each is taken back as by a return',
    permission: 'return.create',
    body: receiveTransitsBody,
    responses: { 200: receivedView, ...writeProblems },
  },
  abortTransit: {
    summary: 'Keep an item where it is: to a hold that is collected here, else back to the shelf',
    permission: 'return.create',
    params: idParams,
    body: endTransitBody,
    responses: { 200: transitView, ...writeOneProblems },
  },
  loseTransit: {
    summary: 'Say that an item never arrived: it is missing, and someone has to look for it',
    permission: 'return.create',
    params: idParams,
    body: endTransitBody,
    responses: { 200: transitView, ...writeOneProblems },
  },
})
