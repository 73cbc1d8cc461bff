import type { DecisionView, ItemView } from '@wenyuan/contract'
import type { ReactNode } from 'react'
import { troubleOf } from '../../api/server.ts'
import { useTroubleText } from '../../api/trouble-text.ts'
import { go } from '../../navigation.ts'
import { Box } from '../../platform/elements'
import { useBranchName } from '../../session/library.ts'
import { Button } from '../../ui/button.tsx'
import { Cover, type CoverFacts } from '../../ui/cover.tsx'
import { HelpButton } from '../../ui/help-button.tsx'
import { HelpList, ReasonList } from '../../ui/reason-list.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { Stamp } from '../../ui/stamp.tsx'
import { StepList } from '../../ui/step-list.tsx'
import { useWords } from '../../words/use-words.ts'
import type { Place } from './place.ts'
import { ProofEntry } from './proof-entry.tsx'
import type { Scan, Stage } from './use-scan.ts'

const COVER_WIDTH = 72

type Decided = Extract<Stage, { kind: 'decided' }>
type Props = { readonly stage: Decided; readonly facts: CoverFacts | null; readonly scan: Scan; readonly place: Place }

/** Verdict, stamp, steps, buttons; or every reason against it, and what would make it a yes. */
export function VerdictSheet({ stage, facts, scan, place }: Props): ReactNode {
  const words = useWords().scan
  const { decision, question, item } = stage
  const isBorrow = question.act === 'borrow'
  const isAllowed = decision.outcome === 'allowed'
  const verdict = isAllowed ? (isBorrow ? words.can : words.canReturn) : isBorrow ? words.cannot : words.cannotReturn
  const title = item === null ? words.unknownTitle : verdict
  return (
    <Sheet title={title} onClose={scan.leave}>
      <ItemHead stage={stage} facts={facts} />
      {isAllowed ? (
        <Steps decision={decision} isBorrow={isBorrow} />
      ) : (
        <Reasons stage={stage} scan={scan} place={place} />
      )}
      <Box className="sheet__acts">
        <SendProblem scan={scan} />
        <Box className="btns">
          <Button onPress={scan.leave}>{words.later}</Button>
          {isAllowed ? (
            <Button
              look="main"
              busy={scan.busy && (isBorrow ? words.borrowing : words.returning)}
              onPress={() => void scan.run()}
            >
              {isBorrow ? words.borrowIt : words.returnIt}
            </Button>
          ) : (
            item !== null && <TitleButton item={item} leave={scan.leave} />
          )}
        </Box>
      </Box>
    </Sheet>
  )
}

/** What went wrong while sending: said beside the button that sends the same once more, also after signing in again. */
function SendProblem({ scan }: { readonly scan: Scan }): ReactNode {
  const words = useWords().signIn
  const textOf = useTroubleText()
  if (scan.problem === null) return null
  return (
    <Box className="send-problem" role="alert">
      <Box className="grow late">{textOf(scan.problem)}</Box>
      {troubleOf(scan.problem) === 'signed-out' && (
        <Button look="small" onPress={() => go({ page: 'sign-in' })}>
          {words.title}
        </Button>
      )}
    </Box>
  )
}

function TitleButton({ item, leave }: { readonly item: ItemView; readonly leave: () => void }): ReactNode {
  const words = useWords().scan
  return (
    <Button
      onPress={() => {
        leave()
        go({ page: 'title', id: item.titleId })
      }}
    >
      {words.toTitle}
    </Button>
  )
}

function ItemHead({ stage, facts }: { readonly stage: Decided; readonly facts: CoverFacts | null }): ReactNode {
  const words = useWords()
  const nameOf = useBranchName()
  const { item, decision, question } = stage
  if (item === null || facts === null) {
    return (
      <Box as="p" className="cap unknown-code">
        {words.scan.unknown(question.barcode)}
      </Box>
    )
  }
  const due = decision.outcome === 'allowed' && question.act === 'borrow' ? decision.due : undefined
  const against = decision.findings.filter(({ level }) => level !== 'notice').length
  const line = [facts.authors[0], words.scan.ownedBy(nameOf(item.branch))].filter(Boolean).join(words.separator)
  return (
    <Box className="verdict">
      <Cover facts={facts} width={COVER_WIDTH} />
      <Box className="grow">
        <Box as="h3" className="verdict__title">
          {item.titleText}
        </Box>
        <Box as="p" className="cap">
          {line}
        </Box>
        <Box as="p" className="cap">
          {item.barcode}
        </Box>
        {against > 0 && <Box className="late strong">{words.scan.reasons(against)}</Box>}
      </Box>
      {due !== undefined && (
        <Box className="verdict__due">
          <Box className="cap">{words.scan.due}</Box>
          <Stamp day={due} />
        </Box>
      )}
    </Box>
  )
}

type StepsProps = { readonly decision: DecisionView; readonly isBorrow: boolean }

function Steps({ decision, isBorrow }: StepsProps): ReactNode {
  const words = useWords().scan
  const { findings, dueExplained = [], explained = [] } = decision
  return (
    <>
      {isBorrow && dueExplained.length > 0 && <StepList steps={dueExplained} />}
      {!isBorrow && explained.length > 0 && <StepList steps={explained} title={words.chargeWhy} />}
      {findings.map(({ code, message }) => (
        <Box as="p" key={code} className="cap">
          {message}
        </Box>
      ))}
    </>
  )
}

/** The codes of helps that ask for the place's changing code. */
const ASK_FOR_PROOF = ['SHOW_PROOF', 'SHOW_NEW_PROOF']

function Reasons({ stage, scan, place }: Pick<Props, 'stage' | 'scan' | 'place'>): ReactNode {
  const { decision, item, question } = stage
  const all = decision.helps.length > 0 ? decision.helps : decision.findings.flatMap(({ helps = [] }) => helps)
  const wantsProof = all.some(({ code }) => ASK_FOR_PROOF.includes(code))
  const helps = all.filter(({ code }) => !ASK_FOR_PROOF.includes(code))
  return (
    <>
      <ReasonList findings={decision.findings} />
      {wantsProof && (
        <ProofEntry
          act={question.act}
          onProof={(branch, digits) => {
            const at = branch ?? question.branch
            place.prove(at, digits)
            void scan.ask({ ...question, branch: at, proof: digits })
          }}
        />
      )}
      <HelpList helps={helps} actFor={(help) => <HelpButton help={help} leave={scan.leave} title={item?.titleId} />} />
    </>
  )
}
