import { type ReactNode, useState } from 'react'
import { Box, Press, Text } from '../../platform/elements'
import { Icon } from '../../platform/icon'
import { useBranchName, useLibrary } from '../../session/library.ts'
import { Button } from '../../ui/button.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useWords } from '../../words/use-words.ts'
import type { Place } from './place.ts'

/** The rules of a branch hold where it happens, so where that is stands in sight. */
export function PlaceRow({ place, onChange }: { readonly place: Place; readonly onChange: () => void }): ReactNode {
  const words = useWords().scan
  const nameOf = useBranchName()
  const { branch, isProven } = place
  return (
    <Box className="place-row">
      <Icon name="pin" className="icon--medium" />
      <Box className="grow">
        <Box className="strong">{branch === '' ? words.placeUnknown : words.place(nameOf(branch))}</Box>
        {isProven && <Box className="cap ok">{words.proven}</Box>}
      </Box>
      <Button look="small" label={words.changeName} onPress={onChange}>
        {words.change}
      </Button>
    </Box>
  )
}

export function PlaceSheet({ place, onClose }: { readonly place: Place; readonly onClose: () => void }): ReactNode {
  const words = useWords().scan
  const { branches } = useLibrary()
  const [chosen] = useState(place.branch)
  return (
    <Sheet title={words.placeTitle} onClose={onClose}>
      <Box as="p" className="cap">
        {words.placeNote}
      </Box>
      <Box role="radiogroup" aria-label={words.placeTitle}>
        {branches.map(({ code, name, location }) => (
          <Press
            key={code}
            className={`choice ${code === chosen ? 'choice--on' : ''}`}
            role="radio"
            aria-checked={code === chosen}
            onPress={() => {
              place.choose(code)
              onClose()
            }}
          >
            <Box className="choice__mark" aria-hidden />
            <Box className="grow">
              <Text className="strong">{name}</Text>
              {location !== null && <Box className="cap">{location}</Box>}
            </Box>
          </Press>
        ))}
      </Box>
    </Sheet>
  )
}
