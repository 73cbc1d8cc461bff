import Taro from '@tarojs/taro'
import { type ReactNode, useState } from 'react'
import { useAct } from '../../api/act.ts'
import { callServer } from '../../api/server.ts'
import { goBack } from '../../navigation.ts'
import { Box } from '../../platform/elements'
import { useLibrary } from '../../session/library.ts'
import { beginSession } from '../../session/session.ts'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words/use-words.ts'

/** A code is good once: where the server says it was not, a fresh one is tried a single time more. */
async function signInByWechat() {
  for (const isLast of [false, true]) {
    const { code } = await Taro.login()
    const result = await callServer('signInReader', { body: { wechatCode: code } })
    if (result.ok || isLast || result.status !== 401) return result
  }
  throw new Error('the last try has returned')
}

/** One tap in WeChat; an account that belongs to no card yet is handed on to be bound. */
export function WechatSignIn({ onTicket }: { readonly onTicket: (ticket: string) => void }): ReactNode {
  const words = useWords().signIn
  const { view } = useLibrary()
  const [failed, setFailed] = useState(false)
  const { busy, act } = useAct(() => signInByWechat())
  if (PLATFORM !== 'weapp' || view?.features.wechat !== true) return null

  async function signIn(): Promise<void> {
    setFailed(false)
    try {
      const result = await act()
      if (result === null) return
      if (result.ok) {
        beginSession(result.body)
        return goBack()
      }
      const { problem } = result
      if ('bindingTicket' in problem && problem.bindingTicket !== undefined) onTicket(problem.bindingTicket)
      else setFailed(true)
    } catch {
      setFailed(true)
    }
  }

  return (
    <>
      <Button wide onPress={() => void signIn()} busy={busy && words.wechatBusy}>
        {words.wechat}
      </Button>
      {failed && (
        <Box className="field__wrong" role="alert">
          {words.wechatFailed}
        </Box>
      )}
    </>
  )
}
