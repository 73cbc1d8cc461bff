import type { ReactNode } from 'react'
import { Box } from '../../platform/elements'
import '../../style/own.css'
import '../../style/family.css'
import { AskedView } from '../../ui/asked-view.tsx'
import { Head } from '../../ui/head.tsx'
import { OwnPage } from '../../ui/own-page.tsx'
import { Empty } from '../../ui/states.tsx'
import { useWordsOf } from '../../words/use-words.ts'
import { Representative } from './representative.tsx'
import { useFamily } from './use-family.ts'
import { WardPanel } from './ward-panel.tsx'
import { familyWords } from './words.ts'

export default function FamilyPage(): ReactNode {
  const words = useWordsOf(familyWords)
  return <OwnPage title={words.title}>{({ id }) => <Family key={id} patron={id} />}</OwnPage>
}

/** Those the reader may act for, with what they have; then those who may act for the reader. */
function Family({ patron }: { readonly patron: string }): ReactNode {
  const words = useWordsOf(familyWords)
  const { relations, groups, wards, helpers } = useFamily(patron)
  return (
    <AskedView asked={relations}>
      {() => (
        <>
          <AskedView asked={groups}>
            {() =>
              wards.length === 0 ? (
                <Empty title={words.none} text={words.noneText} />
              ) : (
                wards.map((ward) => <WardPanel key={ward.id} ward={ward} />)
              )
            }
          </AskedView>
          {helpers.length > 0 && (
            <Box as="section">
              <Head title={words.forMe} />
              <Box as="p" className="cap">
                {words.forMeNote}
              </Box>
              <Box as="ul" className="panel flush family__helpers">
                {helpers.map((relation) => (
                  <Representative key={relation.id} relation={relation} onEnded={relations.retry} />
                ))}
              </Box>
            </Box>
          )}
        </>
      )}
    </AskedView>
  )
}
