export {
  type BranchEntry,
  createDirectoryCache,
  DIRECTORY_VERSION,
  type Directory,
  type DirectoryCache,
  type PolicyBranch,
  type PolicyInForce,
  readCreditRules,
  readTransitDays,
  touchDirectory,
} from './directory.ts'
export type { Network } from './network.ts'
export { createPersonKeys, type PersonKey, type PersonKeys } from './person-keys.ts'
