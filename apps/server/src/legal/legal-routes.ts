import type { ActContext } from '../circulation/index.ts'
import { type App, downloadHeaders, forbidden, impossible, route } from '../http/index.ts'
import { makeLegalPackage } from './make-legal-package.ts'
import type { PackageSigner } from './package-key.ts'

export function legalRoutes(app: App, { acts, signer }: { acts: ActContext; signer: PackageSigner }): void {
  route(app, 'createLegalPackage', async ({ actor, body, language }) => {
    const result = await makeLegalPackage(acts, { actor, body, language, signer })
    switch (result.kind) {
      case 'made':
        return { status: 201, body: result.zip, headers: downloadHeaders(result.filename) }
      case 'forbidden':
        return forbidden(result.permission)
      case 'unknown':
        return impossible(result.path, 'unknown')
    }
  })
}
