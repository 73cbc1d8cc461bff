import { loanPage, patronLoansQuery } from '../circulation.ts'
import { consentList, consentParams, consentView, setConsentBody } from '../consents.ts'
import { holdPage, patronHoldsQuery } from '../holds.ts'
import { idParams, nothing, pageQuery } from '../kernel.ts'
import {
  addBlockBody,
  addCardBody,
  blockParams,
  blockView,
  cardParams,
  cardView,
  changeCardBody,
  changePatronBody,
  createPatronBody,
  patronListQuery,
  patronPage,
  patronTypeBody,
  patronTypePage,
  patronTypeView,
  patronView,
} from '../patrons.ts'
import {
  describeOperations,
  readOneProblems,
  readProblems,
  versionedProblems,
  writeOneProblems,
  writeProblems,
} from './describe.ts'

export const patronOperations = describeOperations({
  listPatronTypes: {
    summary: 'The patron types',
    query: pageQuery,
    responses: { 200: patronTypePage, ...readProblems },
  },
  setPatronType: {
    summary: 'Create or rename a patron type',
    permission: 'setting.write',
    body: patronTypeBody,
    responses: { 200: patronTypeView, ...writeProblems },
  },
  listPatrons: {
    summary: 'Find patrons by part of the name or an exact card number',
    permission: 'patron.read',
    query: patronListQuery,
    responses: { 200: patronPage, ...readProblems },
  },
  createPatron: {
    summary: 'Register a patron with a first card',
    permission: 'patron.write',
    body: createPatronBody,
    responses: { 201: patronView, ...writeProblems },
  },
  getPatron: {
    summary: 'A patron with cards, blocks, counts and balance',
    permission: 'patron.read',
    params: idParams,
    responses: { 200: patronView, ...readOneProblems },
  },
  changePatron: {
    summary: 'Change what is known of a patron',
    permission: 'patron.write',
    params: idParams,
    body: changePatronBody,
    versioned: true,
    responses: { 200: patronView, ...versionedProblems },
  },
  addCard: {
    summary: 'Give a patron a new card, in place of a lost one or beside the others',
    permission: 'patron.write',
    params: idParams,
    body: addCardBody,
    responses: { 201: cardView, ...writeOneProblems },
  },
  changeCard: {
    summary: 'Report a card lost, close it, or let it work again',
    permission: 'patron.write',
    params: cardParams,
    body: changeCardBody,
    responses: { 200: cardView, ...writeOneProblems },
  },
  addBlock: {
    summary: 'Stop a patron from borrowing, renewing or placing holds',
    permission: 'patron.write',
    params: idParams,
    body: addBlockBody,
    responses: { 201: blockView, ...writeOneProblems },
  },
  removeBlock: {
    summary: 'Lift a block',
    permission: 'patron.write',
    params: blockParams,
    responses: { 204: nothing, ...writeOneProblems },
  },
  listConsents: {
    summary: 'What a patron has agreed to',
    permission: 'patron.read',
    params: idParams,
    responses: { 200: consentList, ...readOneProblems },
  },
  setConsent: {
    summary: 'Give or withdraw a consent, by the reader or for them',
    permission: 'patron.write',
    params: consentParams,
    body: setConsentBody,
    responses: { 200: consentView, ...writeOneProblems },
  },
  listPatronLoans: {
    summary: 'The open loans of a patron, or the closed ones',
    permission: 'patron.read',
    params: idParams,
    query: patronLoansQuery,
    responses: { 200: loanPage, ...readOneProblems },
  },
  listPatronHolds: {
    summary: 'The open holds of a patron, or those that ended',
    permission: 'patron.read',
    params: idParams,
    query: patronHoldsQuery,
    responses: { 200: holdPage, ...readOneProblems },
  },
})
