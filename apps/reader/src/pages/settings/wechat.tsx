import type { ReactNode } from 'react'
import { useAct } from '../../api/act.ts'
import { callServer } from '../../api/server.ts'
import { useTroubleText } from '../../api/trouble-text.ts'
import { Box } from '../../platform/elements'
import { Button } from '../../ui/button.tsx'
import { Head } from '../../ui/head.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useWords } from '../../words/use-words.ts'

/** Taking WeChat off a card can be done from anywhere, also from the web after the phone is gone. */
export function Wechat(): ReactNode {
  const words = useWords().settings
  const textOf = useTroubleText()
  const { busy, act } = useAct((_key) => callServer('unbindWechat'))

  async function unbind(): Promise<void> {
    const result = await act()
    if (result === null) return
    // None was bound: that is what was wanted.
    if (result.ok || result.status === 404) showToast({ kind: 'done', text: words.unbound })
    else showToast({ kind: 'failed', text: textOf(result.problem) })
  }

  return (
    <Box as="section">
      <Head title={words.wechat} />
      <Box as="p" className="cap">
        {words.wechatText}
      </Box>
      <Box className="sheet__acts narrow">
        <Button busy={busy && words.unbinding} onPress={() => void unbind()}>
          {words.unbind}
        </Button>
      </Box>
    </Box>
  )
}
