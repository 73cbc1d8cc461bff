import { closestTo } from './closest-to.ts'
import type { Io, Words } from './command.ts'
import { say } from './say.ts'

/** `flag`: there or not; `text`: one value; `list`: may stand several times; a range: a whole number within it. */
type OptionKind = 'flag' | 'text' | 'list' | { readonly from: number; readonly to: number }
export type ArgsForm = {
  /** The command's own; its first line is shown where something is missing. */
  readonly usage: Words
  readonly options: Readonly<Record<string, OptionKind>>
  readonly operands: { readonly least: number; readonly most?: number }
}
type OptionValue = boolean | string | number | readonly string[]
export type ReadArgs =
  | {
      readonly kind: 'args'
      readonly options: Readonly<Record<string, OptionValue | undefined>>
      readonly operands: readonly string[]
    }
  | { readonly kind: 'refused' }

/** Reads a command's own arguments; a slip is told with what would be right. `--` ends the options. */
export function readArgs(
  args: readonly string[],
  { usage, options: forms, operands: count }: ArgsForm,
  io: Io,
): ReadArgs {
  const options: Record<string, OptionValue> = {}
  const operands: string[] = []
  const left = [...args]
  for (let arg = left.shift(); arg !== undefined; arg = left.shift()) {
    if (arg === '--') {
      operands.push(...left.splice(0))
    } else if (!arg.startsWith('-') || arg === '-') {
      operands.push(arg)
    } else {
      const [name = '', inline] = splitOption(arg)
      const form = forms[name]
      if (form === undefined) return refuse(io, { what: 'option', met: arg, known: Object.keys(forms) })
      const value = readOption(form, form === 'flag' ? inline : (inline ?? left.shift()), options[name])
      if (value === undefined) return refuse(io, { what: 'value', option: name, form })
      options[name] = value
    }
  }
  if (operands.length < count.least) return refuse(io, { what: 'missing', usage })
  const extra = operands[count.most ?? operands.length]
  if (extra !== undefined) return refuse(io, { what: 'extra', met: extra })
  return { kind: 'args', options, operands }
}

function splitOption(arg: string): [string, string | undefined] {
  const equals = arg.indexOf('=')
  const name = (equals < 0 ? arg : arg.slice(0, equals)).replace(/^--?/, '')
  return [name, equals < 0 ? undefined : arg.slice(equals + 1)]
}

/** Undefined: no value of that form. */
function readOption(
  form: OptionKind,
  text: string | undefined,
  before: OptionValue | undefined,
): OptionValue | undefined {
  if (form === 'flag') return text === undefined ? true : undefined
  if (text === undefined) return undefined
  if (form === 'text') return text
  if (form === 'list') return [...(Array.isArray(before) ? before : []), text]
  const number = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN
  return number >= form.from && number <= form.to ? number : undefined
}

type Slip =
  | { readonly what: 'option'; readonly met: string; readonly known: readonly string[] }
  | { readonly what: 'value'; readonly option: string; readonly form: OptionKind }
  | { readonly what: 'missing'; readonly usage: Words }
  | { readonly what: 'extra'; readonly met: string }

function refuse(io: Io, slip: Slip): ReadArgs {
  io.err(say(io.language, sentenceOf(slip)))
  return { kind: 'refused' }
}

function sentenceOf(slip: Slip): Words {
  switch (slip.what) {
    case 'option': {
      const known = slip.known.map((name) => `--${name}`)
      const near = closestTo(slip.met, known)
      const all = known.join(' ')
      return {
        'zh-CN': `未知选项 ${slip.met}。${near === null ? `可用选项：${all}` : `是否想用 ${near}？`}`,
        en: `unknown option ${slip.met}; ${near === null ? `options are ${all}` : `did you mean ${near}?`}`,
      }
    }
    case 'value': {
      const { option, form } = slip
      if (form === 'flag') return { 'zh-CN': `--${option} 不带值`, en: `--${option} takes no value` }
      const range = typeof form === 'object' ? form : null
      return {
        'zh-CN': range ? `--${option} 需要 ${range.from} 至 ${range.to} 的整数` : `--${option} 需要一个值`,
        en: range ? `--${option} needs a whole number from ${range.from} to ${range.to}` : `--${option} needs a value`,
      }
    }
    case 'missing': {
      const [zh = ''] = slip.usage['zh-CN'].split('\n')
      const [en = ''] = slip.usage.en.split('\n')
      return { 'zh-CN': `缺少参数。${zh}`, en: `an argument is missing. ${en}` }
    }
    case 'extra':
      return { 'zh-CN': `多余的参数 ${slip.met}`, en: `${slip.met} is one argument too many` }
  }
}
