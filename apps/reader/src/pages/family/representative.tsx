import type { RelationView } from '@wenyuan/contract'
import { formatDate } from '@wenyuan/look'
import type { ReactNode } from 'react'
import { useAct } from '../../api/act.ts'
import { callServer } from '../../api/server.ts'
import { useTroubleText } from '../../api/trouble-text.ts'
import { Box } from '../../platform/elements'
import { useToday } from '../../session/library.ts'
import { usePreferences } from '../../state/preferences.ts'
import { Button } from '../../ui/button.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useWordsOf } from '../../words/use-words.ts'
import { familyWords } from './words.ts'

type Props = { readonly relation: RelationView; readonly onEnded: () => void }

/** One who acts for the reader; ended here where the server says that the reader may. */
export function Representative({ relation, onEnded }: Props): ReactNode {
  const words = useWordsOf(familyWords)
  const textOf = useTroubleText()
  const { language } = usePreferences()
  const today = useToday()
  const { id, by, of, until, may } = relation
  const { busy, act } = useAct((_key) => callServer('endRelation', { params: { id: of.id, relationId: id } }))
  async function end(): Promise<void> {
    const result = await act()
    if (result === null) return
    if (result.ok) {
      showToast({ kind: 'done', text: words.ended(by.name) })
      onEnded()
    } else showToast({ kind: 'failed', text: textOf(result.problem) })
  }
  return (
    <Box as="li" className="row">
      <Box className="grow">
        <Box className="row__strong">{by.name}</Box>
        {until !== null && <Box className="cap">{words.until(formatDate(until, today, language))}</Box>}
      </Box>
      {may?.end !== undefined && (
        <Button look="small" label={words.endOf(by.name)} busy={busy && words.ending} onPress={() => void end()}>
          {words.end}
        </Button>
      )}
    </Box>
  )
}
