import { sealDataUri } from '@wenyuan/look'
import type { ReactNode } from 'react'
import { Box, Picture, Text } from '../../platform/elements'
import { useLibrary } from '../../session/library.ts'
import { usePatronView } from '../../session/patron-view.ts'
import type { Patron } from '../../session/session.ts'
import '../../style/card.css'
import '../../style/own.css'
import { OwnPage } from '../../ui/own-page.tsx'
import { useWords } from '../../words/use-words.ts'
import { CardCode } from './card-code.tsx'
import { CardFacts } from './card-facts.tsx'
import { OtherCards } from './other-cards.tsx'

const SEAL_SIZE = 30

export default function CardPage(): ReactNode {
  const words = useWords().card
  return <OwnPage title={words.title}>{(patron) => <DigitalCard key={patron.id} patron={patron} />}</OwnPage>
}

function DigitalCard({ patron }: { readonly patron: Patron }): ReactNode {
  const words = useWords()
  const { view } = useLibrary()
  const { data } = usePatronView()
  return (
    <>
      <Box as="section" className="id-card">
        <Box className="roof">
          <Picture className="place__seal" src={sealDataUri({ size: SEAL_SIZE })} alt="" />
          <Text className="grow clip">{view?.name ?? words.app}</Text>
          <Text className="roof__kind">{words.card.title}</Text>
        </Box>
        <Box className="id-card__body">
          <CardCode card={data?.card ?? patron.card} />
          {data !== null && <CardFacts patron={data} />}
        </Box>
      </Box>
      <Box as="p" className="cap id-card__hint">
        {words.card.hint}
      </Box>
      <Box as="p" className="cap id-card__hint">
        {words.card.bright}
      </Box>
      {data !== null && <OtherCards cards={data.cards} />}
    </>
  )
}
