import type { Finding, Language } from '@wenyuan/contract'
import { type Fen, formatYuan } from '@wenyuan/domain/kernel'
import { ACCOUNT_WORDS } from './account-words.ts'

/** That someone with a higher limit has to approve it. */
export function sayAboveLimit(
  { amountFen, limitFen }: { readonly amountFen: Fen; readonly limitFen: Fen },
  language: Language,
): Finding {
  const [actual, limit] = [formatYuan(amountFen), formatYuan(limitFen)]
  const message = ACCOUNT_WORDS[language].aboveLimit(actual, limit)
  return { code: 'APPROVAL_REQUIRED', level: 'block', permission: 'fee.waive', message, limit, actual }
}
