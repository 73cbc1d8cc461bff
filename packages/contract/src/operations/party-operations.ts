import { creditQuery, creditView } from '../credit.ts'
import { groupsView, membersView, setMembersBody } from '../groups.ts'
import { idParams, nothing } from '../kernel.ts'
import { addRelationBody, relationParams, relationsView, relationView } from '../relations.ts'
import { describeOperations, readOneProblems, writeOneProblems } from './describe.ts'

/** What patrons are to each other, and what the library thinks of one. */
export const partyOperations = describeOperations({
  getCredit: {
    summary: 'The credit of a patron: score, level and the moves that made it',
    permission: 'patron.read',
    params: idParams,
    query: creditQuery,
    responses: { 200: creditView, ...readOneProblems },
  },
  getMembers: {
    summary: 'Who answers for a group, its members, and what each of them has',
    permission: 'patron.read',
    params: idParams,
    responses: { 200: membersView, ...readOneProblems },
  },
  setMembers: {
    summary: 'Say who answers for a group and who its members are',
    permission: 'patron.write',
    params: idParams,
    body: setMembersBody,
    responses: { 200: membersView, ...writeOneProblems },
  },
  listGroups: {
    summary: 'The groups that a patron belongs to or answers for',
    permission: 'patron.read',
    params: idParams,
    responses: { 200: groupsView, ...readOneProblems },
  },
  listRelations: {
    summary: 'Who may act for a patron, and for whom the patron may act',
    permission: 'patron.read',
    params: idParams,
    responses: { 200: relationsView, ...readOneProblems },
  },
  addRelation: {
    summary: 'Let someone act for a patron, for a term',
    permission: 'patron.write',
    params: idParams,
    body: addRelationBody,
    responses: { 201: relationView, ...writeOneProblems },
  },
  endRelation: {
    summary: 'End a relation now',
    permission: 'patron.write',
    params: relationParams,
    responses: { 204: nothing, ...writeOneProblems },
  },
})
