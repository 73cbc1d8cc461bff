import { useNavigate } from '@tanstack/react-router'
import { client } from '../api/client.ts'
import { queryClient } from '../api/query-client.ts'
import { useAsk } from '../api/use-ask.ts'
import { chooseBranch, useBranch, useBranches } from '../session/branch.ts'
import type { Me } from '../session/use-me.ts'
import { Icon } from '../ui/icon.tsx'
import { Seal } from '../ui/seal.tsx'
import { chooseLanguage, useLanguage, useWords } from '../words/language.ts'
import { chooseTheme, useTheme } from '../words/theme.ts'
import { shellWords } from './words.ts'

/** The black roof: which library, which branch, whether live, and the person's own switches. */
export function TopBar({ me, isLive }: { readonly me: Me; readonly isLive: boolean }) {
  const words = useWords(shellWords)
  const library = useAsk('getLibrary', {}, { staleMs: 60_000 }).data
  return (
    <header className="bar">
      <Seal />
      <span className="bar-name">{library?.name ?? '文渊'}</span>
      <BranchChoice />
      <span className="bar-right">
        <span className={isLive ? 'live' : 'live live--lost'}>{isLive ? words.live : words.lost}</span>
        <Switches />
        <span className="bar-me hide-tablet">{me.name}</span>
        <SignOut />
      </span>
    </header>
  )
}

function BranchChoice() {
  const words = useWords(shellWords)
  const branches = useBranches()
  const branch = useBranch()
  return (
    <select
      className="bar-branch"
      aria-label={words.place}
      value={branch?.code ?? ''}
      onChange={(event) => chooseBranch(event.target.value)}
    >
      {branches.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  )
}

function Switches() {
  const words = useWords(shellWords)
  const language = useLanguage()
  const theme = useTheme()
  return (
    <>
      <button
        type="button"
        className="bar-button"
        aria-label={words.theme}
        aria-pressed={theme === 'dark'}
        onClick={() => chooseTheme(theme === 'dark' ? 'light' : 'dark')}
      >
        <Icon name="moon" size={16} />
      </button>
      <button
        type="button"
        className="bar-button"
        lang={language === 'en' ? 'zh-CN' : 'en'}
        onClick={() => {
          chooseLanguage(language === 'en' ? 'zh-CN' : 'en')
          // The server's sentences come in the language asked for.
          void queryClient.invalidateQueries()
        }}
      >
        {words.language}
      </button>
    </>
  )
}

function SignOut() {
  const words = useWords(shellWords)
  const navigate = useNavigate()
  return (
    <button
      type="button"
      className="bar-button"
      onClick={async () => {
        await client.call('signOut')
        queryClient.clear()
        await navigate({ to: '/' })
        location.reload()
      }}
    >
      <Icon name="logout" size={16} />
      <span className="hide-tablet">{words.signOut}</span>
      <span className="sr-only only-tablet">{words.signOut}</span>
    </button>
  )
}
