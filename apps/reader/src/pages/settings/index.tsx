import type { ReactNode } from 'react'
import { Box } from '../../platform/elements'
import { useLibrary } from '../../session/library.ts'
import { useSession } from '../../session/session.ts'
import { type Language, type Preferences, setPreference, usePreferences } from '../../state/preferences.ts'
import '../../style/own.css'
import { Choices } from '../../ui/choices.tsx'
import { Head } from '../../ui/head.tsx'
import { Page } from '../../ui/page.tsx'
import { useWords } from '../../words/use-words.ts'
import { ChangePin } from './change-pin.tsx'
import { Consents } from './consents.tsx'
import { SignOut } from './sign-out.tsx'
import { Wechat } from './wechat.tsx'

export default function SettingsPage(): ReactNode {
  const words = useWords().settings
  const session = useSession()
  // A form in the middle of which the session ended stays, with what was typed.
  const patron = session.kind === 'guest' ? null : session.patron
  const { view } = useLibrary()
  return (
    <Page title={words.title}>
      <Box className="two">
        <LanguageChoice />
        <ThemeChoice />
        <TypeChoice />
      </Box>
      {patron !== null && (
        <>
          <Consents key={patron.id} patron={patron.id} />
          <ChangePin />
          {view?.features.wechat === true && <Wechat />}
          {session.kind === 'reader' && <SignOut patron={patron} />}
        </>
      )}
    </Page>
  )
}

const languages: readonly Language[] = ['zh-CN', 'en']
const themes = ['system', 'light', 'dark'] as const
const types: readonly Preferences['type'][] = ['normal', 'large', 'larger']

function LanguageChoice(): ReactNode {
  const words = useWords().settings
  const { language } = usePreferences()
  return (
    <Box as="section">
      <Head title={words.language} />
      <Choices
        label={words.language}
        value={language}
        choices={languages.map((value) => ({ value, text: words.languages[value] }))}
        onChange={(value) => setPreference({ language: value })}
      />
    </Box>
  )
}

function ThemeChoice(): ReactNode {
  const words = useWords().settings
  const { theme } = usePreferences()
  return (
    <Box as="section">
      <Head title={words.theme} />
      <Choices
        label={words.theme}
        value={theme ?? 'system'}
        choices={themes.map((value) => ({ value, text: words.themes[value] }))}
        onChange={(value) => setPreference({ theme: value === 'system' ? null : value })}
      />
    </Box>
  )
}

function TypeChoice(): ReactNode {
  const words = useWords().settings
  const { type } = usePreferences()
  return (
    <Box as="section">
      <Head title={words.type} />
      <Choices
        label={words.type}
        value={type}
        choices={types.map((value) => ({ value, text: words.types[value] }))}
        onChange={(value) => setPreference({ type: value })}
      />
    </Box>
  )
}
