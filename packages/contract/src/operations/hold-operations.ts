import {
  cancelHoldQuery,
  changeHoldBody,
  holdCalibrationQuery,
  holdCalibrationView,
  holdListQuery,
  holdPage,
  holdPassPage,
  holdView,
  passHoldBody,
  placeHoldBody,
} from '../holds.ts'
import { idParams, pageQuery } from '../kernel.ts'
import {
  describeOperations,
  readOneProblems,
  readProblems,
  versionedProblems,
  writeOneProblems,
  writeProblems,
} from './describe.ts'

export const holdOperations = describeOperations({
  placeHold: {
    summary: 'Place a hold on a title or on one item',
    permission: 'hold.create',
    body: placeHoldBody,
    responses: { 201: holdView, ...writeProblems },
  },
  listHolds: {
    summary: 'Holds by title, pickup branch or status',
    permission: 'patron.read',
    query: holdListQuery,
    responses: { 200: holdPage, ...readProblems },
  },
  getHold: {
    summary: 'A hold and its place in the queue',
    permission: 'patron.read',
    params: idParams,
    responses: { 200: holdView, ...readOneProblems },
  },
  changeHold: {
    summary: 'Suspend or extend a hold, change its pickup branch, or move it in the queue',
    permission: 'hold.create',
    params: idParams,
    body: changeHoldBody,
    versioned: true,
    responses: { 200: holdView, ...versionedProblems },
  },
  cancelHold: {
    summary: 'Cancel a hold',
    permission: 'hold.create',
    params: idParams,
    query: cancelHoldQuery,
    responses: { 200: holdView, ...writeOneProblems },
  },
  passHold: {
    summary: 'Let the next one go first: a ready hold, or the one that is next, stands right behind it',
    permission: 'hold.create',
    params: idParams,
    body: passHoldBody,
    responses: { 200: holdView, ...writeOneProblems },
  },
  listHoldPasses: {
    summary: 'The copies that went past a hold, and why; newest first',
    permission: 'patron.read',
    params: idParams,
    query: pageQuery,
    responses: { 200: holdPassPage, ...readOneProblems },
  },
  getHoldCalibration: {
    summary: 'Promised days beside the days that copies came',
    permission: 'report.read',
    query: holdCalibrationQuery,
    responses: { 200: holdCalibrationView, ...readProblems },
  },
})
