import { nothing } from '../kernel.ts'
import { meView, readerSession, readerSignInBody, signInProblem, staffSession, staffSignInBody } from '../sessions.ts'
import { describeOperations, readProblems, writeProblems } from './describe.ts'

export const sessionOperations = describeOperations({
  signInStaff: {
    summary: 'Sign in as staff',
    public: true,
    body: staffSignInBody,
    responses: { 200: staffSession, ...writeProblems },
  },
  signInReader: {
    summary: 'Sign in as a reader with card and PIN, or with a code of WeChat',
    public: true,
    body: readerSignInBody,
    responses: { 200: readerSession, ...writeProblems, 409: signInProblem },
  },
  signOut: { summary: 'End this session', responses: { 204: nothing, ...readProblems } },
  getMe: { summary: 'Who the token belongs to', responses: { 200: meView, ...readProblems } },
})
