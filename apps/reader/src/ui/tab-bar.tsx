import type { ReactNode } from 'react'
import { addressOf, go } from '../navigation.ts'
import { Box, Press, Text } from '../platform/elements'
import { Icon } from '../platform/icon'
import { useUnread } from '../session/unread.ts'
import { type TabName, tabs } from '../tabs.ts'
import { useWords } from '../words/use-words.ts'

/** The rest is said on the page itself. */
const MOST_SHOWN = 99

export function TabBar({ current }: { readonly current: TabName }): ReactNode {
  const { tabs: words, mine } = useWords()
  const unread = useUnread()
  return (
    <Box as="nav" className="tabs" aria-label={words.label}>
      {tabs.map(({ name, icon }) => {
        const on = name === current
        const hasNews = name === 'mine' && unread > 0
        return (
          <Press
            key={name}
            className={`tabs__one ${on ? 'tabs__one--on' : ''} ${name === 'scan' ? 'tabs__scan' : ''}`}
            href={addressOf({ page: name })}
            onPress={() => go({ page: name })}
            {...(on ? { 'aria-current': 'page' as const } : {})}
          >
            <Box className="tabs__icon">
              <Icon name={icon} />
              {hasNews && (
                <Text className="tabs__count" role="img" aria-label={mine.inboxUnread(unread)}>
                  {Math.min(unread, MOST_SHOWN)}
                </Text>
              )}
            </Box>
            <Text>{words[name]}</Text>
          </Press>
        )
      })}
    </Box>
  )
}
