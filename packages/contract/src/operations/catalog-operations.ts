import {
  changeItemBody,
  changeTitleBody,
  createItemBody,
  createTitleBody,
  itemListQuery,
  itemPage,
  itemTypeBody,
  itemTypePage,
  itemTypeView,
  itemView,
  searchAnswer,
  searchQuery,
  titlePageView,
  titleView,
} from '../catalog.ts'
import { idParams, pageQuery } from '../kernel.ts'
import {
  describeOperations,
  publicProblems,
  readOneProblems,
  readProblems,
  versionedProblems,
  writeProblems,
} from './describe.ts'

export const catalogOperations = describeOperations({
  listItemTypes: {
    summary: 'The item types',
    query: pageQuery,
    responses: { 200: itemTypePage, ...readProblems },
  },
  setItemType: {
    summary: 'Create or rename an item type',
    permission: 'setting.write',
    body: itemTypeBody,
    responses: { 200: itemTypeView, ...writeProblems },
  },
  createTitle: {
    summary: 'Add a title to the catalogue',
    permission: 'catalogue.write',
    body: createTitleBody,
    responses: { 201: titleView, ...writeProblems },
  },
  getTitle: {
    summary: 'A title with its copies by branch and when they are expected back',
    public: true,
    params: idParams,
    responses: { 200: titlePageView, ...readOneProblems },
  },
  changeTitle: {
    summary: 'Correct a title',
    permission: 'catalogue.write',
    params: idParams,
    body: changeTitleBody,
    versioned: true,
    responses: { 200: titleView, ...versionedProblems },
  },
  createItem: {
    summary: 'Add a copy of a title',
    permission: 'catalogue.write',
    body: createItemBody,
    responses: { 201: itemView, ...writeProblems },
  },
  getItem: {
    summary: 'A copy and where it is',
    params: idParams,
    responses: { 200: itemView, ...readOneProblems },
  },
  changeItem: {
    summary: 'Change a copy: its shelf, type, owner, price, or its status where that is for staff to say',
    permission: 'catalogue.write',
    params: idParams,
    body: changeItemBody,
    versioned: true,
    responses: { 200: itemView, ...versionedProblems },
  },
  listItems: {
    summary: 'The copy with this barcode',
    query: itemListQuery,
    responses: { 200: itemPage, ...readProblems },
  },
  search: {
    summary: 'Find titles by part of title or author, or an exact ISBN or barcode',
    public: true,
    query: searchQuery,
    responses: { 200: searchAnswer, ...publicProblems },
  },
})
