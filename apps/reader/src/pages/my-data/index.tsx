import Taro from '@tarojs/taro'
import type { ExportView } from '@wenyuan/contract'
import { dayOf, formatInstant } from '@wenyuan/look'
import { type ReactNode, useState } from 'react'
import { useAct } from '../../api/act.ts'
import { callServer } from '../../api/server.ts'
import { useTroubleText } from '../../api/trouble-text.ts'
import { Box, Text } from '../../platform/elements'
import { canSave, saveText } from '../../platform/save-text'
import { useToday } from '../../session/library.ts'
import { usePreferences } from '../../state/preferences.ts'
import '../../style/own.css'
import { Button } from '../../ui/button.tsx'
import { OwnPage } from '../../ui/own-page.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useWords } from '../../words/use-words.ts'

export default function MyDataPage(): ReactNode {
  const words = useWords().data
  return <OwnPage title={words.title}>{({ id }) => <MyData key={id} />}</OwnPage>
}

/** Gathered only when asked for: it is recorded, and too much to keep on the device. */
function MyData(): ReactNode {
  const words = useWords()
  const textOf = useTroubleText()
  const [data, setData] = useState<ExportView | null>(null)
  const { busy, act } = useAct((_key) => callServer('exportOwnData'))

  async function make(): Promise<void> {
    const result = await act()
    if (result === null) return
    if (result.ok) setData(result.body)
    else {
      const again = { text: words.ui.retryShort, run: () => void make() }
      showToast({ kind: 'failed', text: textOf(result.problem), act: again })
    }
  }

  return (
    <>
      <Box as="p" className="data__intro">
        {words.data.intro}
      </Box>
      {data === null ? (
        <Button look="main" wide busy={busy && words.data.making} onPress={() => void make()}>
          {words.data.make}
        </Button>
      ) : (
        <Gathered data={data} />
      )}
    </>
  )
}

const PARTS = ['loans', 'holds', 'notices', 'wechat', 'record'] as const

function Gathered({ data }: { readonly data: ExportView }): ReactNode {
  const words = useWords().data
  const { language } = usePreferences()
  const today = useToday()
  return (
    <>
      <Box as="p" className="cap">
        {words.madeAt(formatInstant(data.exportedAt, today, language))}
      </Box>
      <Box as="ul" className="panel data__parts">
        {PARTS.map((part) => (
          <Box as="li" key={part} className="row">
            <Text className="grow row__strong">{words.parts[part]}</Text>
            <Text className="row__end">{words.count(data[part].length)}</Text>
          </Box>
        ))}
      </Box>
      <Box as="p" className="cap data__note">
        {words.note}
      </Box>
      <TakeAway data={data} />
    </>
  )
}

function TakeAway({ data }: { readonly data: ExportView }): ReactNode {
  const words = useWords().data
  const text = JSON.stringify(data, null, 2)

  async function take(how: () => Promise<unknown>, done: string): Promise<void> {
    try {
      await how()
      showToast({ kind: 'done', text: done })
    } catch {
      showToast({ kind: 'failed', text: words.notSaved })
    }
  }
  const save = () => saveText(`wenyuan-${dayOf(data.exportedAt)}.json`, text)
  const copy = () => Taro.setClipboardData({ data: text })
  return (
    <Box className="btns">
      <Button look={canSave ? 'plain' : 'main'} onPress={() => void take(copy, words.copied)}>
        {words.copy}
      </Button>
      {canSave && (
        <Button look="main" onPress={() => void take(save, words.saved)}>
          {words.save}
        </Button>
      )}
    </Box>
  )
}
