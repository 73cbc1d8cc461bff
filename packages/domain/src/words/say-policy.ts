import type { ParameterGroup, ParameterName, Policy, PolicyValues, PolicyWarning, When } from '../policy/index.ts'
import { EN_POLICY } from './en-policy.ts'
import type { Language } from './language.ts'
import { parameterName } from './names.ts'
import type { PolicyNames, PolicyVocabulary } from './policy-vocabulary.ts'
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

/** One sentence without a full stop. */
export function policyWarningSentence(warning: PolicyWarning, language: Language): string {
  const { warnings } = VOCABULARIES[language]
  // Each code has the sentence for its own shape; a union can't say which.
  const say = warnings[warning.code] as (one: PolicyWarning, parameter: string) => string
  return say(warning, 'parameter' in warning ? parameterName(warning.parameter, language) : '')
}
