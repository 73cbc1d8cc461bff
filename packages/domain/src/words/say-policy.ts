import type { ParameterGroup, ParameterName, Policy, PolicyValues, PolicyWarning, When } from '../policy/index.ts'
import { EN_POLICY } from './en-policy.ts'
import type { Language } from './language.ts'
import { parameterName } from './names.ts'
import type { PolicyNames, PolicyVocabulary, SaidWarning } from './policy-vocabulary.ts'
import { ZH_CN_POLICY } from './zh-cn-policy.ts'

const VOCABULARIES: Readonly<Record<Language, PolicyVocabulary>> = { 'zh-CN': ZH_CN_POLICY, en: EN_POLICY }

export type PolicySpeech = { readonly language: Language; readonly names: PolicyNames }

/** A value as it stands in a cell of the policy table: `30 天`. */
export function sayPolicyValue<Name extends ParameterName>(
  name: Name,
  value: PolicyValues[Name],
  { language, names }: PolicySpeech,
): string {
  return VOCABULARIES[language].values[name](value, names)
}

export function parameterGroupName(group: ParameterGroup, language: Language): string {
  return VOCABULARIES[language].groups[group]
}

/** What a row applies to: `考试周 2027年1月4日至1月15日，教师`. */
export function sayWhen(when: When, { periods }: Pick<Policy, 'periods'>, { language, names }: PolicySpeech): string {
  const { everything, conditions, and } = VOCABULARIES[language]
  const said = [
    ifThere(when.period, (name) =>
      conditions.period(
        name,
        periods.filter((period) => period.name === name),
      ),
    ),
    ifThere(when.branch, names.branch),
    ifThere(when.credit, conditions.credit),
    ifThere(when.patronType, names.patronType),
    ifThere(when.itemType, names.itemType),
    ifThere(when.class, conditions.class),
    ifThere(when.newTitle, conditions.newTitle),
  ].flat()
  return said.length === 0 ? everything : said.join(and)
}

function ifThere<T>(value: T | undefined, say: (value: T) => string): string[] {
  return value === undefined ? [] : [say(value)]
}

/** What is the matter: one sentence without a full stop. */
export function policyWarningSentence(warning: PolicyWarning, language: Language): string {
  return sayWarning(warning, language).says
}

/** What would be right: one sentence without a full stop. */
export function policyWarningSuggestion(warning: PolicyWarning, language: Language): string {
  return sayWarning(warning, language).suggests
}

function sayWarning(warning: PolicyWarning, language: Language): SaidWarning {
  const { warnings } = VOCABULARIES[language]
  // Each code has the sentences for its own shape; a union can't say which.
  const say = warnings[warning.code] as (one: PolicyWarning, parameter: string) => SaidWarning
  return say(warning, 'parameter' in warning ? parameterName(warning.parameter, language) : '')
}
