import { idParams, pageQuery } from '../kernel.ts'
import {
  activatePolicyBody,
  policyDraftBody,
  policyDraftPage,
  policyDraftView,
  policyQuery,
  policyVersionPage,
  policyVersionView,
  policyView,
} from '../policy.ts'
import { describeOperations, readOneProblems, readProblems, versionedProblems, writeProblems } from './describe.ts'

export const policyOperations = describeOperations({
  getPolicy: {
    summary: 'The policy in force, or an earlier version',
    query: policyQuery,
    responses: { 200: policyView, ...readOneProblems },
  },
  listPolicyVersions: {
    summary: 'The versions, newest first, with those that are still to come',
    query: pageQuery,
    responses: { 200: policyVersionPage, ...readProblems },
  },
  listPolicyDrafts: {
    summary: 'The drafts',
    permission: 'policy.draft',
    query: pageQuery,
    responses: { 200: policyDraftPage, ...readProblems },
  },
  createPolicyDraft: {
    summary: 'Begin a draft; what is wrong in it is told line by line',
    permission: 'policy.draft',
    body: policyDraftBody,
    responses: { 201: policyDraftView, ...writeProblems },
  },
  getPolicyDraft: {
    summary: 'A draft',
    permission: 'policy.draft',
    params: idParams,
    responses: { 200: policyDraftView, ...readOneProblems },
  },
  setPolicyDraft: {
    summary: 'Replace the lines of a draft',
    permission: 'policy.draft',
    params: idParams,
    body: policyDraftBody,
    versioned: true,
    responses: { 200: policyDraftView, ...versionedProblems },
  },
  activatePolicyDraft: {
    summary: 'Put a draft in force, whole or not at all; stale once another was activated since it was last written',
    permission: 'policy.activate',
    params: idParams,
    body: activatePolicyBody,
    versioned: true,
    responses: { 200: policyVersionView, ...versionedProblems },
  },
})
