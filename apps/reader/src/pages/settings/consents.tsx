import type { ConsentView } from '@wenyuan/contract'
import type { ReactNode } from 'react'
import { useAct } from '../../api/act.ts'
import { callServer } from '../../api/server.ts'
import { useTroubleText } from '../../api/trouble-text.ts'
import { useAnswer } from '../../cache/use-answer.ts'
import { Box } from '../../platform/elements'
import { AskedView } from '../../ui/asked-view.tsx'
import { Choices } from '../../ui/choices.tsx'
import { Head } from '../../ui/head.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useWordsOf } from '../../words/use-words.ts'
import { consentWords } from './consent-words.ts'

/** What the reader agrees to; taken back as easily as given. */
export function Consents({ patron }: { readonly patron: string }): ReactNode {
  const asked = useAnswer(`consents.${patron}`, () => callServer('listConsents', { params: { id: patron } }))
  return (
    <AskedView asked={asked}>
      {({ items }) =>
        items.map((consent) => (
          <Consent
            key={consent.kind}
            patron={patron}
            consent={consent}
            onSet={(set) => asked.replace({ items: items.map((one) => (one.kind === set.kind ? set : one)) })}
          />
        ))
      }
    </AskedView>
  )
}

type Props = {
  readonly patron: string
  readonly consent: ConsentView
  readonly onSet: (consent: ConsentView) => void
}

function Consent({ patron, consent: { kind, given }, onSet }: Props): ReactNode {
  const words = useWordsOf(consentWords)
  const textOf = useTroubleText()
  const { act } = useAct((_key, wanted: boolean) =>
    callServer('setConsent', { params: { id: patron, kind }, body: { given: wanted } }),
  )
  async function set(wanted: boolean): Promise<void> {
    if (wanted === given) return
    const result = await act(wanted)
    if (result === null) return
    if (!result.ok) return showToast({ kind: 'failed', text: textOf(result.problem) })
    onSet(result.body)
    showToast({ kind: 'done', text: wanted ? words.on[kind] : words.off[kind] })
  }
  return (
    <Box as="section">
      <Head title={words.name[kind]} />
      <Choices
        label={words.name[kind]}
        value={given ? 'yes' : 'no'}
        choices={[
          { value: 'yes', text: words.yes[kind], help: words.yesHelp[kind] },
          { value: 'no', text: words.no[kind] },
        ]}
        onChange={(value) => void set(value === 'yes')}
      />
    </Box>
  )
}
