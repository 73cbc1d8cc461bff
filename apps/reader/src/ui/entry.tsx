import type { IconName } from '@wenyuan/look'
import type { ReactNode } from 'react'
import { addressOf, go, type Place } from '../navigation.ts'
import { Press, Text } from '../platform/elements'
import { Icon } from '../platform/icon'

type Props = {
  readonly icon: IconName
  readonly text: string
  readonly note: string
  readonly tone?: 'late' | 'soon' | 'ok'
  readonly to: Place
}

/** The way to a page, with the one thing that is worth knowing before going there. */
export function Entry({ icon, text, note, tone, to }: Props): ReactNode {
  return (
    <Press className="row entry" href={addressOf(to)} onPress={() => go(to)}>
      <Icon name={icon} className="entry__icon" />
      <Text className="grow row__strong">{text}</Text>
      <Text className={`row__end cap ${tone ? `${tone} strong` : ''}`}>{note}</Text>
      <Icon name="next" className="icon--small" />
    </Press>
  )
}
