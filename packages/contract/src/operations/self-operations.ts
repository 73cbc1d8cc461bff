import { nothing } from '../kernel.ts'
import { patronView } from '../patrons.ts'
import {
  cardCodeView,
  changePinBody,
  exportView,
  libraryView,
  noticeListQuery,
  noticePage,
  readNoticesBody,
  redeemCardCodeBody,
  registrationBody,
} from '../self.ts'
import { readerSession } from '../sessions.ts'
import { describeOperations, publicProblems, readProblems, writeProblems } from './describe.ts'

/** What a reader does for themselves, and the desk with what the reader shows. */
export const selfOperations = describeOperations({
  getLibrary: {
    summary: 'The name of the library, the day it is there, and what it offers',
    public: true,
    responses: { 200: libraryView, ...publicProblems },
  },
  register: {
    summary: 'Register as a reader, where the library lets readers do so',
    public: true,
    body: registrationBody,
    responses: { 201: readerSession, ...writeProblems },
  },
  changeOwnPin: {
    summary: 'Change the own PIN, by the old one',
    body: changePinBody,
    responses: { 204: nothing, ...writeProblems },
  },
  createCardCode: {
    summary: 'A digital reader card: valid for 60 seconds and once',
    responses: { 201: cardCodeView, ...writeProblems },
  },
  redeemCardCode: {
    summary: 'The patron whose digital card is shown; the code is used up',
    permission: 'loan.create',
    body: redeemCardCodeBody,
    responses: { 200: patronView, ...writeProblems },
  },
  listNotices: {
    summary: 'The own inbox, newest first',
    query: noticeListQuery,
    responses: { 200: noticePage, ...readProblems },
  },
  readNotices: {
    summary: 'Mark notices as read',
    body: readNoticesBody,
    responses: { 204: nothing, ...writeProblems },
  },
  exportOwnData: {
    summary: 'Everything that is kept of the reader',
    responses: { 200: exportView, ...readProblems },
  },
  unbindWechat: {
    summary: 'Take the WeChat account off the own card',
    responses: { 204: nothing, ...readProblems },
  },
})
