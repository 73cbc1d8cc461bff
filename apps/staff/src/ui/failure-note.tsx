import type { Fault } from '@wenyuan/contract'
import type { Failure } from '../api/use-send.ts'
import { useWords, type WordsOf } from '../words/language.ts'
import { ReasonList } from './reasons.tsx'
import { uiWords } from './words.ts'

type Words = {
  required: string
  tooLong: (limit: string) => string
  tooShort: (limit: string) => string
  wrongForm: string
  taken: string
  unknown: string
  stale: string
}

const words: WordsOf<Words> = {
  'zh-CN': {
    required: '请填写',
    tooLong: (limit) => `太长了，最多 ${limit} 个字`,
    tooShort: (limit) => `太短了，至少 ${limit} 个字`,
    wrongForm: '写法不对，请看一看格式',
    taken: '已经有人用了，换一个',
    unknown: '没有这一个',
    stale: '在此期间有人改过。已取到新的内容，请看过再改。',
  },
  en: {
    required: 'Please fill in',
    tooLong: (limit) => `Too long: at most ${limit} characters`,
    tooShort: (limit) => `Too short: at least ${limit} characters`,
    wrongForm: 'Not written as it should be: check the form',
    taken: 'Taken already: choose another',
    unknown: 'There is no such one',
    stale: 'Somebody changed this meanwhile. The new state is shown: look at it and change again.',
  },
}

function sayFault({ code, expected = '', message }: Fault, say: Words): string {
  const limit = expected.replace(/\D/g, '')
  switch (code) {
    case 'missing':
    case 'required':
      return say.required
    case 'too-short':
      return limit === '1' ? say.required : say.tooShort(limit)
    case 'too-long':
      return say.tooLong(limit)
    case 'wrong-form':
      return say.wrongForm
    case 'taken':
      return say.taken
    case 'unknown':
      return say.unknown
    default:
      return message
  }
}

/** Faults in what was written, not in whether it was: of these a field itself knows best what would be right. */
const HINTED = new Set(['wrong-form', 'in-the-past'])

/** What the server says is wrong with one field of a form; `hint` says what would be right there. */
export function useFaults(failure: Failure | null): (path: string, hint?: string) => string | undefined {
  const say = useWords(words)
  return (path, hint) => {
    const fault = failure?.problem.errors?.find((one) => one.path === path)
    if (fault === undefined) return undefined
    return hint !== undefined && HINTED.has(fault.code) ? hint : sayFault(fault, say)
  }
}

type Props = {
  readonly failure: Failure | null
  /** The fields that show their own faults. */
  readonly fields?: readonly string[]
}

/** Why it was not done: the reasons of a refusal, or what is wrong beyond the fields that say so themselves. */
export function FailureNote({ failure, fields = [] }: Props) {
  return (
    <div role="alert" className="failure-note">
      {failure === null ? null : <FailureText failure={failure} fields={fields} />}
    </div>
  )
}

const STALE = 412

function FailureText({ failure: { status, problem }, fields }: { failure: Failure; fields: readonly string[] }) {
  const say = useWords(words)
  const ui = useWords(uiWords)
  if (status === 0) return <p className="form-error">{ui.unreachable}</p>
  if (status === STALE) return <p className="form-error">{say.stale}</p>
  if (problem.reasons !== undefined && problem.reasons.length > 0) return <ReasonList findings={problem.reasons} />
  const faults = problem.errors ?? []
  const elsewhere = faults.filter(({ path }) => !fields.includes(path))
  if (faults.length > 0 && elsewhere.length === 0) return null
  const sentences =
    elsewhere.length === 0 ? [problem.detail ?? problem.title] : elsewhere.map((one) => sayFault(one, say))
  return <p className="form-error">{sentences.join('　')}</p>
}
