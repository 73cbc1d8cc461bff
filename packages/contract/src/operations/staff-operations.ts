import { idParams, nothing, pageQuery } from '../kernel.ts'
import {
  apiKeyPage,
  changeStaffBody,
  createApiKeyBody,
  createdApiKeyView,
  createdStaffView,
  createStaffBody,
  staffPage,
  staffView,
} from '../staff.ts'
import { describeOperations, readProblems, versionedProblems, writeOneProblems, writeProblems } from './describe.ts'

export const staffOperations = describeOperations({
  listStaff: {
    summary: 'The staff and their roles',
    permission: 'staff.write',
    query: pageQuery,
    responses: { 200: staffPage, ...readProblems },
  },
  createStaff: {
    summary: 'Add a member of staff',
    permission: 'staff.write',
    body: createStaffBody,
    responses: { 201: createdStaffView, ...writeProblems },
  },
  changeStaff: {
    summary: 'Change name, roles, password or whether the account works',
    permission: 'staff.write',
    params: idParams,
    body: changeStaffBody,
    versioned: true,
    responses: { 200: staffView, ...versionedProblems },
  },
  listApiKeys: {
    summary: 'The API keys, without the keys themselves',
    permission: 'staff.write',
    query: pageQuery,
    responses: { 200: apiKeyPage, ...readProblems },
  },
  createApiKey: {
    summary: 'Make an API key; it is shown this once',
    permission: 'staff.write',
    body: createApiKeyBody,
    responses: { 201: createdApiKeyView, ...writeProblems },
  },
  deleteApiKey: {
    summary: 'End an API key at once',
    permission: 'staff.write',
    params: idParams,
    responses: { 204: nothing, ...writeOneProblems },
  },
})
