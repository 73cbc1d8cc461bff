export { checkProof, MAX_WRONG_PROOFS, PROOF_LOCK_MS, type ShownProof } from './check-proof.ts'
export { createProofCodes, PROOF_WINDOW_MS, type ProofCodes } from './proof-codes.ts'
export { proofRoutes } from './proof-routes.ts'
