export { type Claiming, claimLoan } from './claim-loan.ts'
export { type ClaimEnding, endClaim } from './end-claim.ts'
