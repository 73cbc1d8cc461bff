import type { BranchView } from '@wenyuan/contract'
import { formatDay } from '@wenyuan/look'
import { type ReactNode, useState } from 'react'
import { Box, Press, Text } from '../../platform/elements'
import { Icon } from '../../platform/icon'
import { useLibrary, useToday } from '../../session/library.ts'
import { doorState, isAllDay, spanText, weekInOrder } from '../../session/opening.ts'
import { usePreferences } from '../../state/preferences.ts'
import { Button } from '../../ui/button.tsx'
import { Chips } from '../../ui/chips.tsx'
import { Page } from '../../ui/page.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import { Empty, Loading } from '../../ui/states.tsx'
import { useWords } from '../../words/use-words.ts'

type Filter = 'all' | 'openNow'
const filters: readonly Filter[] = ['all', 'openNow']

function passes(branch: BranchView, filter: Filter): boolean {
  return filter === 'all' || doorState(branch) === 'open'
}

/** All branches, with when they are open. */
export default function NearbyPage(): ReactNode {
  const words = useWords()
  const { branches } = useLibrary()
  const [filter, setFilter] = useState<Filter>('all')
  const shown = branches.filter((branch) => passes(branch, filter))
  const chips = filters.map((name) => ({
    name,
    text: words.nearby[name],
    on: name === filter,
    onPress: () => setFilter(name),
  }))
  return (
    <Page title={words.nearby.title} tab="nearby">
      <Chips label={words.nearby.filters} chips={chips} />
      {branches.length === 0 && <Loading />}
      {branches.length > 0 && shown.length === 0 && (
        <Empty
          title={words.nearby.none}
          act={<Button onPress={() => setFilter('all')}>{words.nearby.showAll}</Button>}
        />
      )}
      {shown.length > 0 && (
        <Box as="ul" className="panel flush branches">
          {shown.map((branch) => (
            <BranchRow key={branch.code} branch={branch} />
          ))}
        </Box>
      )}
      <Box as="p" className="cap note">
        {words.nearby.festive}
      </Box>
    </Page>
  )
}

function BranchRow({ branch }: { readonly branch: BranchView }): ReactNode {
  const { nearby: words, separator } = useWords()
  const [isOpen, setOpen] = useState(false)
  const lines = [
    branch.kind === 'library' ? '' : words.kinds[branch.kind],
    branch.location ?? '',
    branch.kind === 'return-point' ? words.onlyReturn : '',
  ].filter((line) => line !== '')
  return (
    <Box as="li" className="branch">
      <Press className="row" onPress={() => setOpen(!isOpen)} aria-expanded={isOpen}>
        <Box className="grow">
          <Box as="h2" className="branch__name">
            {branch.name}
          </Box>
          <OpenToday branch={branch} />
          {lines.length > 0 && <Box className="cap">{lines.join(separator)}</Box>}
        </Box>
        <Icon name={isOpen ? 'up' : 'down'} className="icon--medium dim" />
      </Press>
      {isOpen && <Week branch={branch} />}
    </Box>
  )
}

function OpenToday({ branch }: { readonly branch: BranchView }): ReactNode {
  const { nearby: words, ui } = useWords()
  const closed = useClosedText(branch)
  const isOpen = doorState(branch) === 'open'
  const hours = isAllDay(branch.today) ? words.allDay : words.open(spanText(branch.today, ui.comma))
  return (
    <Box className={`branch__state strong ${isOpen ? 'ok' : 'branch__state--closed'}`}>
      <StateMark shape={isOpen ? 'here' : 'aside'} tone={isOpen ? 'ok' : 'dim'} />
      <Text>{isOpen ? hours : closed}</Text>
    </Box>
  )
}

/** Not open any more today: and when next. */
function useClosedText(branch: BranchView): string {
  const { nearby: words, separator } = useWords()
  const { language } = usePreferences()
  const today = useToday()
  const { nextOpen } = branch
  if (nextOpen === null) return words.never
  const state = doorState(branch) === 'later' ? words.over : words.closed
  return `${state}${separator}${words.next(formatDay(nextOpen.on, today, language), nextOpen.from)}`
}

function Week({ branch }: { readonly branch: BranchView }): ReactNode {
  const { nearby: words, ui } = useWords()
  return (
    <Box as="ul" className="week" aria-label={words.week}>
      {weekInOrder.map((day) => (
        <Box as="li" key={day} className="week__day">
          <Text className="week__name">{words.days[day]}</Text>
          <Text>{branch.hours[day].length === 0 ? words.closedDay : spanText(branch.hours[day], ui.comma)}</Text>
        </Box>
      ))}
    </Box>
  )
}
