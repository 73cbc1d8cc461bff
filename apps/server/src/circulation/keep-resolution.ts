import { createHash } from 'node:crypto'
import type { Resolved } from '@wenyuan/domain/policy'
import type { World } from './world.ts'

const ids = new WeakMap<Resolved, string>()

/** The digest of the values and their lines; many loans share one. */
export function resolutionId(version: string, resolved: Resolved): string {
  let id = ids.get(resolved)
  if (id === undefined) {
    id = createHash('sha256')
      .update(`${version}\n${JSON.stringify(resolved)}`)
      .digest('hex')
      .slice(0, 32)
    ids.set(resolved, id)
  }
  return id
}

/** Kept with the loan, so that "why was it due then?" has an answer after the policy has changed. */
export function keepResolution(world: World, resolved: Resolved): string {
  const id = resolutionId(world.policy.version, resolved)
  if (!world.resolutions.has(id)) world.resolutions.set(id, resolved)
  world.newResolutions.set(id, resolved)
  return id
}
