import type { MembersView, PatronView, SetMembersBody } from '@wenyuan/contract'
import { ask } from '../api/client.ts'
import { type Sending, useSend } from '../api/use-send.ts'

export type MembersChange = (members: SetMembersBody) => SetMembersBody

type Changing = Pick<Sending<'setMembers'>, 'busy' | 'failure'> & {
  /** Null: it was not done. */
  readonly change: (how: MembersChange) => Promise<MembersView | null>
}

/** Changes the members as they are now, not as they were shown: what another added meanwhile stays. */
export function useChangeMembers({ id }: PatronView): Changing {
  const { busy, failure, send } = useSend('setMembers', ['getMembers', 'listGroups'])
  async function change(how: MembersChange): Promise<MembersView | null> {
    const now = await ask('getMembers', { params: { id } }).catch(() => null)
    const before = {
      responsible: now?.responsible?.card ?? null,
      members: (now?.members ?? []).map(({ card }) => card),
    }
    // Not known who is there: nothing may be sent that would leave them out.
    if (now === null) return null
    const done = await send({ params: { id }, body: how(before) })
    return done?.body ?? null
  }
  return { busy, failure, change }
}
