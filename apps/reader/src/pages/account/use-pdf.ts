import { fullPathOf } from '@wenyuan/contract/paths'
import { useState } from 'react'
import { openPdf } from '../../platform/open-pdf'
import { usePreferences } from '../../state/preferences.ts'
import { showToast } from '../../ui/toast.tsx'
import { useAccountWords } from './account-words.ts'

/** A PDF of the account, one at a time. */
export function usePdf(operation: 'getReceiptPdf' | 'getStatement') {
  const words = useAccountWords()
  const { language } = usePreferences()
  const [busy, setBusy] = useState(false)
  async function open(id: string, name: string): Promise<void> {
    if (busy) return
    setBusy(true)
    const path = fullPathOf(operation).replace(':id', encodeURIComponent(id))
    const isThere = await openPdf(path, language, `${name.replaceAll('/', '-')}.pdf`)
    setBusy(false)
    showToast(isThere ? { kind: 'done', text: words.got } : { kind: 'failed', text: words.notGot })
  }
  return { busy, open }
}
