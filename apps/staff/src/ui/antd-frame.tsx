import { THEMES } from '@wenyuan/look'
import { theme as antdTheme, ConfigProvider, type ThemeConfig } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import type { ReactNode } from 'react'
import { useLanguage } from '../words/language.ts'
import { type Theme, useTheme } from '../words/theme.ts'

function themeOf(name: Theme): ThemeConfig {
  const look = THEMES[name]
  return {
    algorithm: name === 'dark' ? antdTheme.darkAlgorithm : antdTheme.defaultAlgorithm,
    hashed: false,
    token: {
      colorPrimary: look.green,
      colorSuccess: look.green,
      colorWarning: look.amber,
      colorError: look.seal,
      colorInfo: look.blue,
      colorLink: look.green,
      colorBgLayout: look.paper,
      colorBgContainer: look.sheet,
      colorBgElevated: look.raised,
      colorFillTertiary: look.sunken,
      colorFillQuaternary: look.sunken,
      colorText: look['ink-1'],
      colorTextSecondary: look['ink-2'],
      colorTextTertiary: look['ink-3'],
      colorTextDescription: look['ink-3'],
      colorTextPlaceholder: look['ink-3'],
      colorBorder: look.edge,
      colorBorderSecondary: look.rule,
      colorSplit: look.rule,
      colorTextLightSolid: look['on-green'],
      fontFamily: 'var(--wy-sans)',
      fontSize: 14,
      borderRadius: 6,
      borderRadiusSM: 3,
      borderRadiusLG: 6,
      controlHeight: 36,
      controlHeightLG: 44,
      motionDurationFast: '.12s',
      motionDurationMid: '.22s',
      boxShadow: look['shadow-pop'],
      boxShadowSecondary: look['shadow-pop'],
      wireframe: false,
    },
    components: {
      Table: { headerBg: look.sheet, headerColor: look['ink-3'], cellPaddingBlock: 10, rowHoverBg: look.sunken },
      Button: { primaryShadow: 'none', defaultBorderColor: look.edge, fontWeight: 500 },
      Tag: { defaultBg: 'transparent' },
      Tabs: { inkBarColor: look.green },
      Modal: { titleFontSize: 18 },
    },
  }
}

/** Around pages that use antd; the desk and the shell don't, so that the desk is light. */
export function AntdFrame({ children }: { readonly children: ReactNode }) {
  const theme = useTheme()
  return (
    <ConfigProvider theme={themeOf(theme)} locale={useLanguage() === 'en' ? enUS : zhCN}>
      {children}
    </ConfigProvider>
  )
}
