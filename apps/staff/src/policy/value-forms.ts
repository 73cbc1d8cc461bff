import { PARAMETERS, type ParameterName } from '@wenyuan/domain/policy'
import { sayPolicyValue } from '@wenyuan/domain/words'
import { useBranchName } from '../session/branch.ts'
import { usePatronTypeName } from '../session/patron-types.ts'
import type { Option } from '../ui/choice.tsx'
import { useLanguage } from '../words/language.ts'
import { useItemTypeName } from './item-type-name.ts'
import type { PolicyWords } from './word-list.ts'

export type Form = keyof PolicyWords['forms']

/** How a value is typed, where it is not one of a few words. */
const FORMS: Readonly<Partial<Record<ParameterName, Form>>> = {
  loanPeriod: 'period',
  loanCeiling: 'dates',
  loanLimit: 'countOrNone',
  loanLimitForType: 'countOrNone',
  minAge: 'countOrNone',
  defaultPrice: 'yuanOrNone',
  renewalLimit: 'countOrNone',
  renewalPeriod: 'period',
  renewalWindow: 'daysOrNone',
  renewalMaxDays: 'daysOrNone',
  holdLimit: 'countOrNone',
  holdLimitPerDay: 'countOrNone',
  holdPickup: 'branches',
  holdShelfPeriod: 'days',
  holdExtensionLimit: 'count',
  overdueGrace: 'days',
  overdueCharge: 'tiers',
  overdueCap: 'cap',
  blockAtOverdueDays: 'levels',
  blockAtOverdueLoans: 'countOrNone',
  debtLimit: 'yuanOrNone',
  damageCharge: 'damage',
}

/** A list of plain words, as `yes | no`. */
const WORDS_ONLY = /^[a-z-]+(?: \| [a-z-]+)+$/

export type ValueForm = {
  /** The words to choose from, each said as the table says it; null where a value is typed. */
  readonly options: readonly Option[] | null
  readonly form: Form | null
  /** What a typed value means, in the table's words; null where it is none. The server reads it by the same rules. */
  readonly say: (value: unknown) => string | null
}

/** How the value of a parameter is given. */
export function useValueForm(name: string): ValueForm {
  const language = useLanguage()
  const names = { branch: useBranchName(), patronType: usePatronTypeName(), itemType: useItemTypeName() }
  if (!isParameter(name)) return { options: null, form: null, say: () => null }
  const parameter = PARAMETERS[name]
  function say(raw: unknown): string | null {
    const value = parameter.read(raw)
    return value === undefined ? null : sayPolicyValue(name as 'loanPeriod', value as never, { language, names })
  }
  const words = WORDS_ONLY.test(parameter.expects) ? parameter.expects.split(' | ') : null
  const options = words?.map((value) => ({ value, label: say(value) ?? value })) ?? null
  return { options, form: FORMS[name] ?? null, say }
}

function isParameter(name: string): name is ParameterName {
  return Object.hasOwn(PARAMETERS, name)
}
