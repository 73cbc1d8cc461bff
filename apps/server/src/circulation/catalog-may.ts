import type { Verdict } from '@wenyuan/contract'
import { isAllowed, type Permission } from '@wenyuan/domain/access'
import type { PatronFacts } from '@wenyuan/domain/circulation'
import type { PolicyValues } from '@wenyuan/domain/policy'
import type { CatalogMay, TitleMay } from '../catalog/index.ts'
import type { Queryable } from '../platform/index.ts'
import type { ItemEntry } from './act-facts.ts'
import { permitted, verdictOf } from './loan-view.ts'
import { emptyKeys } from './lock-acts.ts'
import { nameLoans } from './name-loans.ts'
import { perform } from './perform-act.ts'
import { type ActContext, readActWorld } from './perform-acts.ts'
import type { Viewer } from './viewer.ts'
import type { World } from './world.ts'

/**
 * `may` of titles and items. For a reader, a title has the decision on a hold at their home branch, asked of the act
 * itself; staff act for someone else, whom only the act knows, so for them it is what they are permitted to do at all.
 */
export function catalogMay(context: ActContext): CatalogMay {
  return {
    async ofTitle(queryable, { titleId, viewer, language }) {
      const asking = { actor: viewer, language }
      if (viewer.kind !== 'reader') {
        return { may: { hold: await permission(context, queryable, asking, { permission: 'hold.create' }) } }
      }
      return ofTitleForReader(context, queryable, asking, { patronId: viewer.patronId, titleId })
    },
    async ofItem(queryable, { item, viewer, language }) {
      if (viewer.kind === 'reader') return {}
      const asked = (name: Permission) =>
        permission(context, queryable, { actor: viewer, language }, { permission: name, branch: item.at })
      return {
        may: {
          checkout: await asked('loan.create'),
          return: await asked('return.create'),
          hold: await asked('hold.create'),
        },
      }
    },
  }
}

/** Nothing where there is no such patron any more. */
async function ofTitleForReader(
  context: ActContext,
  queryable: Queryable,
  viewer: Viewer,
  { patronId, titleId }: { patronId: string; titleId: string },
): Promise<TitleMay> {
  const keys = { ...emptyKeys(), patronIds: [patronId], titleIds: [titleId] }
  const world = await readActWorld(context, keys, queryable)
  if (!world.facts.patrons.has(patronId)) return {}
  const patron = world.patron(patronId)
  const pickup = patron.branch
  const { actor } = viewer
  const outcome = world.ask(() =>
    perform(world, { act: 'hold', actor, patron: { patronId }, on: { titleId }, pickup, override: [] }),
  )
  await nameLoans(queryable, world, [outcome])
  return {
    may: { hold: verdictOf(world, outcome, viewer, 'hold') },
    selfCheckout: new Map(onShelf(world, titleId).map((item) => [item.id, selfCheckoutOf(world, patron, item)])),
  }
}

function onShelf(world: World, titleId: string): ItemEntry[] {
  return [...world.items.values()].filter((item) => item.titleId === titleId && item.status === 'available')
}

/** As a checkout where the copy stands would have it. */
function selfCheckoutOf(world: World, patron: PatronFacts, item: ItemEntry): PolicyValues['selfCheckout'] {
  return world.resolve(world.policyBranch(item.at, item, patron), patron, item).values.selfCheckout
}

/** Only a refusal needs words, and only for them is anything read. */
async function permission(
  context: ActContext,
  queryable: Queryable,
  viewer: Viewer,
  { permission, branch }: { permission: Permission; branch?: string },
): Promise<Verdict> {
  if (isAllowed(viewer.actor, permission, branch)) return { outcome: 'allowed', findings: [] }
  return permitted(false, viewer, await readActWorld(context, emptyKeys(), queryable))
}
