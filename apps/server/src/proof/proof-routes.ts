import { type App, forbidden, problem, route } from '../http/index.ts'
import type { ProofCodes } from './proof-codes.ts'
import { showProof } from './show-proof.ts'

export function proofRoutes(app: App, codes: ProofCodes): void {
  route(app, 'getProof', async ({ actor, params }) => {
    const result = await showProof(app.network, codes, { actor, branch: params.code })
    switch (result.kind) {
      case 'shown':
        return { status: 200, body: result.proof }
      case 'forbidden':
        return forbidden('loan.create')
      case 'not-found':
        return problem('not-found')
    }
  })
}
