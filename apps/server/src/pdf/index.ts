export { type Column, createPaper, type Paper, type PaperOptions, type PaperSize } from './paper.ts'
