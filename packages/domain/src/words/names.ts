import type { Permission } from '../access/index.ts'
import type { StoppableAct } from '../circulation/index.ts'
import type { ParameterName } from '../policy/index.ts'
import type { Language } from './language.ts'
import { VOCABULARIES } from './vocabularies.ts'
import type { ProblemName } from './vocabulary.ts'

export function permissionName(permission: Permission, language: Language): string {
  return VOCABULARIES[language].permissions[permission]
}

export function parameterName(parameter: ParameterName, language: Language): string {
  return VOCABULARIES[language].parameters[parameter]
}

export function blockedActName(act: StoppableAct, language: Language): string {
  return VOCABULARIES[language].blockedActs[act]
}

/** The `title` of a problem document by the last part of its `type`. */
export function problemTitle(type: ProblemName, language: Language): string {
  return VOCABULARIES[language].problems[type]
}
