import type { ChargeStep, DueStep, Finding } from '@wenyuan/domain/circulation'
import {
  chargeExplained,
  dueExplained,
  findingSentence,
  type Language,
  NO_NAMES,
  type SpokenFinding,
} from '@wenyuan/domain/words'

export function explainDue(steps: readonly DueStep[], language: Language): string[] {
  return dueExplained(steps, { language, audience: 'staff' }).map(({ text }) => text)
}

export function explainCharge(steps: readonly ChargeStep[], language: Language): string[] {
  return chargeExplained(steps, language).map(({ text }) => text)
}

export function explainFindings(findings: readonly Finding[], language: Language): string[] {
  // Acts name their codes more loosely than the words do; each code has its sentence.
  const spoken = findings as readonly SpokenFinding[]
  return spoken.map(
    (finding) => `${finding.code}: ${findingSentence(finding, { language, audience: 'staff', names: NO_NAMES })}`,
  )
}
