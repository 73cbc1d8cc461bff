import type { KnownNames } from '@wenyuan/domain/policy'
import type { PolicyNames } from '@wenyuan/domain/words'
import type { Network } from '../network/index.ts'
import { findTypeNames } from '../settings/index.ts'

export type NamesOfPolicy = { readonly names: PolicyNames; readonly known: KnownNames }

/** What the codes in a policy stand for, and which of them there are. */
export async function findPolicyNames({ db, directory }: Network): Promise<NamesOfPolicy> {
  const { branches } = await directory.current(db)
  const [patronTypes, itemTypes] = await Promise.all([findTypeNames(db, 'patron_type'), findTypeNames(db, 'item_type')])
  return {
    names: {
      branch: (code) => branches.get(code)?.name ?? code,
      patronType: (code) => patronTypes.get(code) ?? code,
      itemType: (code) => itemTypes.get(code) ?? code,
    },
    known: {
      branches: new Set(branches.keys()),
      patronTypes: new Set(patronTypes.keys()),
      itemTypes: new Set(itemTypes.keys()),
    },
  }
}
