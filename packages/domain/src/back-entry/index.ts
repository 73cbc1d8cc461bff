export {
  type EntryChoice,
  type EntryConflict,
  type EntryConflictCode,
  type EntryHistory,
  judgeEntry,
  type PaperAct,
  refusedEntry,
} from './judge-entry.ts'
