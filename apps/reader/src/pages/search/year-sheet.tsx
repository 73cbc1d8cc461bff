import type { SearchAnswer } from '@wenyuan/contract'
import { formatNumber } from '@wenyuan/look'
import { type ReactNode, useState } from 'react'
import { Box } from '../../platform/elements'
import { Button } from '../../ui/button.tsx'
import { type Chip, Chips } from '../../ui/chips.tsx'
import { Field } from '../../ui/field.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useWords } from '../../words/use-words.ts'
import { MAX_YEAR_LENGTH, readTypedYears, readYears } from './year-span.ts'

const LAST_OF_DECADE = 9

type Props = {
  readonly years: string | null
  /** How many of the answer are of each decade, the newest first. */
  readonly decades: SearchAnswer['facets'][string]
  readonly onChoose: (years: string | null) => void
  readonly onClose: () => void
}

/** One span of years: typed, or a decade that the answer has something of. */
export function YearSheet({ years, decades, onChoose, onClose }: Props): ReactNode {
  const words = useWords().find
  const span = readYears(years)
  const [from, setFrom] = useState(String(span?.from ?? ''))
  const [to, setTo] = useState(String(span?.to ?? ''))
  const [wrong, setWrong] = useState<'from' | 'to' | 'order' | null>(null)

  function choose(): void {
    const typed = readTypedYears(from, to)
    if (typed.kind === 'wrong') setWrong(typed.at)
    else onChoose(typed.years)
  }
  const chips = decades.map(({ value, count }): Chip => {
    const first = Number(value)
    const decade = `${first}..${first + LAST_OF_DECADE}`
    const text = `${words.decade(value)} ${formatNumber(count)}`
    return { name: value, text, on: decade === years, onPress: () => onChoose(decade) }
  })
  const field = { kind: 'digits', maxLength: MAX_YEAR_LENGTH, autoComplete: 'off', onConfirm: choose } as const
  const take = (set: (text: string) => void) => (text: string) => {
    set(text)
    setWrong(null)
  }
  const lateFault = wrong === 'order' ? words.yearOrder : wrong === 'to' ? words.yearWrong : null
  return (
    <Sheet title={words.years} onClose={onClose}>
      {chips.length > 0 && <Chips label={words.decades} chips={chips} />}
      <Box as="form" className="year-fields">
        <Box className="grow">
          <Field
            {...field}
            id="year-from"
            label={words.yearFrom}
            wrong={wrong === 'from' ? words.yearWrong : null}
            value={from}
            onInput={take(setFrom)}
          />
        </Box>
        <Box className="grow">
          <Field {...field} id="year-to" label={words.yearTo} wrong={lateFault} value={to} onInput={take(setTo)} />
        </Box>
      </Box>
      <Box className="btns">
        <Button onPress={() => onChoose(null)}>{words.anyYear}</Button>
        <Button look="main" onPress={choose}>
          {words.showYears}
        </Button>
      </Box>
    </Sheet>
  )
}
