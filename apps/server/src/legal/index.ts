export { legalRoutes } from './legal-routes.ts'
export { packFiles } from './pack-files.ts'
export { createPackageSigner, type PackageSigner } from './package-key.ts'
export { type PackageBreak, type PackageVerification, verifyLegalPackage } from './verify-legal-package.ts'
