import { z } from 'zod'
import { importPage, importUpload, importView, undoneImportView } from '../imports.ts'
import { idParams, pageQuery } from '../kernel.ts'
import { describeOperations, readOneProblems, readProblems, writeOneProblems, writeProblems } from './describe.ts'

export const importOperations = describeOperations({
  startImport: {
    summary: 'Upload a file of titles and items; it is read in the background',
    permission: 'import.run',
    body: importUpload,
    responses: { 202: importView, ...writeProblems },
  },
  listImports: {
    summary: 'The imports, newest first',
    permission: 'import.run',
    query: pageQuery,
    responses: { 200: importPage, ...readProblems },
  },
  getImport: {
    summary: 'How far an import has come',
    permission: 'import.run',
    params: idParams,
    responses: { 200: importView, ...readOneProblems },
  },
  getImportErrors: {
    summary: 'The rows that were skipped, each with its number and reason',
    permission: 'import.run',
    params: idParams,
    produces: 'text/csv',
    responses: { 200: z.string(), ...readOneProblems },
  },
  undoImport: {
    summary: 'Take an import back, but for what has been used since',
    permission: 'import.run',
    params: idParams,
    responses: { 200: undoneImportView, ...writeOneProblems },
  },
})
