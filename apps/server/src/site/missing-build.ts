import type { Language } from '../platform/index.ts'

export type Face = 'staff' | 'reader'

type Words = {
  readonly title: Readonly<Record<Face, string>>
  readonly build: string
  readonly command: Readonly<Record<Face, string>>
  readonly afterwards: string
}

const COMMAND: Readonly<Record<Face, string>> = {
  staff: 'npm run build -- staff',
  reader: 'npm run build -- h5',
}

const WORDS: Readonly<Record<Language, Words>> = {
  'zh-CN': {
    title: { staff: '馆员工作台尚未构建', reader: '读者页面尚未构建' },
    build: '请在程序目录中运行：',
    command: COMMAND,
    afterwards: '完成后刷新本页即可，不必重启服务器。接口照常工作，说明见 /api/docs。',
  },
  en: {
    title: { staff: 'The staff console is not built yet', reader: "The readers' pages are not built yet" },
    build: 'Run this in the program’s folder:',
    command: COMMAND,
    afterwards: 'Then load this page again; the server need not be started anew. The API works as ever: see /api/docs.',
  },
}

/** What stands at the place of pages that nobody has built. */
export function missingBuildPage(face: Face, language: Language): string {
  const { title, build, command, afterwards } = WORDS[language]
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title[face]}</title>
<style>
  :root { color-scheme: light dark; font: 16px/1.7 system-ui, "Noto Sans CJK SC", sans-serif; }
  body { max-width: 38rem; margin: 15vh auto 0; padding: 0 1.5rem; }
  code { display: block; padding: .75rem 1rem; border: 1px solid; border-radius: .5rem; overflow-x: auto; }
</style>
<h1>${title[face]}</h1>
<p>${build}</p>
<code>${command[face]}</code>
<p>${afterwards}</p>
</html>
`
}
