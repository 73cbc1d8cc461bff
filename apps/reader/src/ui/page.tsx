import { useDidShow } from '@tarojs/taro'
import { type ReactNode, useEffect } from 'react'
import { goBack } from '../navigation.ts'
import { Box, Press } from '../platform/elements'
import { Icon } from '../platform/icon'
import { setPageTitle, showAppearance, topSpace } from '../platform/system'
import { useAppearance } from '../state/appearance.ts'
import { usePreferences } from '../state/preferences.ts'
import type { TabName } from '../tabs.ts'
import { useWords } from '../words/use-words.ts'
import { TabBar } from './tab-bar.tsx'
import { Toasts } from './toast.tsx'

export type PageProps = {
  readonly title: string
  /** One of the five tabs: it has the tab bar, and no way back. */
  readonly tab?: TabName
  /** Stands in place of the title at the top; the page's heading is then its own. */
  readonly top?: ReactNode
  /** The heading of the page is in its content, and the top stays empty. */
  readonly titleHidden?: boolean
  /** The page's own action, at the bottom. */
  readonly dock?: ReactNode
  /** Over everything: a sheet. */
  readonly over?: ReactNode
  readonly children: ReactNode
}

export function Page({ title, tab, top, titleHidden, dock, over, children }: PageProps): ReactNode {
  const words = useWords()
  const classes = useAppearance()
  const { language } = usePreferences()
  const { statusBar, capsule } = topSpace()
  useEffect(() => showAppearance(classes, language), [classes, language])
  useEffect(() => setPageTitle(`${title} ${words.app}`), [title, words.app])
  // Coming back from another page: that one had its own title.
  useDidShow(() => setPageTitle(`${title} ${words.app}`))
  return (
    <Box className={`page ${classes}`}>
      <Box as="header" className="nav" style={{ marginTop: `${statusBar}px`, paddingRight: `${capsule || 12}px` }}>
        {tab === undefined && (
          <Press className="tap" onPress={goBack} aria-label={words.ui.back}>
            <Icon name="back" />
          </Press>
        )}
        {top ?? (
          <Box as={titleHidden ? 'div' : 'h1'} className="nav__title">
            {titleHidden ? '' : title}
          </Box>
        )}
      </Box>
      <Box as="main" className="main">
        {children}
      </Box>
      {dock !== undefined && (
        <Box as="section" className="dock" aria-label={words.ui.actions}>
          {dock}
        </Box>
      )}
      {tab !== undefined && <TabBar current={tab} />}
      <Toasts />
      {over}
    </Box>
  )
}
