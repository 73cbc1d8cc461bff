export { endBlocks } from './end-blocks.ts'
export { markOverdueLoans } from './mark-overdue-loans.ts'
export { remindDueSoon } from './remind-due-soon.ts'
