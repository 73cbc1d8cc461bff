import {
  closureBody,
  closureEffectPage,
  closurePage,
  closurePreview,
  closureQuery,
  closureView,
  undoClosureBody,
} from '../closures.ts'
import { idParams, pageQuery } from '../kernel.ts'
import { describeOperations, readOneProblems, readProblems, writeOneProblems, writeProblems } from './describe.ts'

export const closureOperations = describeOperations({
  previewClosure: {
    summary: 'What a closure declared afterwards would move',
    permission: 'calendar.write',
    body: closureBody,
    responses: { 200: closurePreview, ...writeProblems },
  },
  declareClosure: {
    summary: 'Declare a closure afterwards and move all that it touches',
    permission: 'calendar.write',
    body: closureBody,
    responses: { 201: closureView, ...writeProblems },
  },
  listClosures: {
    summary: 'The closures declared afterwards, the latest first',
    permission: 'calendar.write',
    query: closureQuery,
    responses: { 200: closurePage, ...readProblems },
  },
  getClosure: {
    summary: 'One closure with its figures and how far it has come',
    permission: 'calendar.write',
    params: idParams,
    responses: { 200: closureView, ...readOneProblems },
  },
  listClosureEffects: {
    summary: 'What a closure has moved',
    permission: 'calendar.write',
    params: idParams,
    query: pageQuery,
    responses: { 200: closureEffectPage, ...readOneProblems },
  },
  undoClosure: {
    summary: 'Take a closure back with all that it moved, if nothing has moved since',
    permission: 'calendar.write',
    params: idParams,
    body: undoClosureBody,
    responses: { 200: closureView, ...writeOneProblems },
  },
})
