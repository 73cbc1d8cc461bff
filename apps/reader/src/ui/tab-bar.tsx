import type { ReactNode } from 'react'
import { addressOf, go } from '../navigation.ts'
import { Box, Press, Text } from '../platform/elements'
import { Icon } from '../platform/icon'
import { type TabName, tabs } from '../tabs.ts'
import { useWords } from '../words/use-words.ts'

export function TabBar({ current }: { readonly current: TabName }): ReactNode {
  const words = useWords().tabs
  return (
    <Box as="nav" className="tabs" aria-label={words.label}>
      {tabs.map(({ name, icon }) => {
        const on = name === current
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
            </Box>
            <Text>{words[name]}</Text>
          </Press>
        )
      })}
    </Box>
  )
}
