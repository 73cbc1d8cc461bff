import {
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
import { describeOperations, publicProblems, readOneProblems, readProblems, writeProblems } from './describe.ts'

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
    summary: 'A title with the availability of its copies',
    public: true,
    params: idParams,
    responses: { 200: titlePageView, ...readOneProblems },
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
