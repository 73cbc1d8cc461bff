import type { AccountLine, AccountView } from '@wenyuan/contract'
import { callServer } from '../../api/server.ts'
import { type Pages, usePages } from '../../cache/use-pages.ts'

const PAGE_SIZE = 30

type AccountPage = AccountView & { readonly items: readonly AccountLine[] }

export function useAccount(patron: string): Pages<AccountPage> {
  return usePages<AccountLine, AccountPage>(`account.${patron}`, async (cursor) => {
    const query = { limit: PAGE_SIZE, ...(cursor === null ? {} : { cursor }) }
    const result = await callServer('getAccount', { params: { id: patron }, query })
    return result.ok ? { ok: true, body: { ...result.body, items: result.body.lines } } : result
  })
}
