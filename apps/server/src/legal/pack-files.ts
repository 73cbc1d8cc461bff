import { FORMAT, MANIFEST, type Manifest, SIGNATURE, sha256 } from './manifest.ts'
import type { PackageSigner } from './package-key.ts'
import { writeZip, type ZipEntry } from './zip.ts'

export type PackageAbout = Pick<Manifest, 'network' | 'subject' | 'madeAt' | 'madeBy'>

/** Lists the files with their hashes, signs the list, and puts all of it into one ZIP. */
export function packFiles(files: readonly ZipEntry[], about: PackageAbout, signer: PackageSigner): Buffer {
  const manifest: Manifest = {
    ...{ format: FORMAT, ...about, publicKey: signer.publicKey },
    files: files.map(({ name, bytes }) => ({ name, bytes: bytes.length, sha256: sha256(bytes) })),
  }
  const text = jsonFile(manifest)
  return writeZip([
    ...files,
    { name: MANIFEST, bytes: text },
    { name: SIGNATURE, bytes: Buffer.from(signer.sign(text)) },
  ])
}

export function jsonFile(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`)
}
