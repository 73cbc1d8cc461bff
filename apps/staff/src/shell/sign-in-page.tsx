import { useAsk } from '../api/use-ask.ts'
import { Seal } from '../ui/seal.tsx'
import { chooseLanguage, useLanguage, useWords } from '../words/language.ts'
import { SignInForm } from './sign-in-form.tsx'
import { shellWords } from './words.ts'

export function SignInPage() {
  const words = useWords(shellWords)
  const language = useLanguage()
  const library = useAsk('getLibrary', {}, { staleMs: 60_000 }).data
  return (
    <main className="door">
      <div className="door-panel">
        <header>
          <Seal />
          <h1>{library?.name ?? '文渊'}</h1>
        </header>
        <SignInForm />
        <button
          type="button"
          className="btn btn--bare"
          lang={language === 'en' ? 'zh-CN' : 'en'}
          onClick={() => chooseLanguage(language === 'en' ? 'zh-CN' : 'en')}
        >
          {words.language}
        </button>
      </div>
    </main>
  )
}
