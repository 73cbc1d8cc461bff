import type { Finding, Help, Step } from '@wenyuan/contract'
import type { ReactNode } from 'react'
import { useWords, type WordsOf } from '../words/language.ts'
import { usePermissionName } from '../words/permission-names.ts'

type Words = { why: string; helps: string; line: (line: number) => string; byDefault: string; permission: string }

const words: WordsOf<Words> = {
  'zh-CN': {
    why: '原因',
    helps: '怎样就能办',
    line: (line) => `规则第 ${line} 行`,
    byDefault: '默认规则',
    permission: '放行权限',
  },
  en: {
    why: 'Reasons',
    helps: 'What would make it a yes',
    line: (line) => `Policy line ${line}`,
    byDefault: 'Default rule',
    permission: 'Override',
  },
}

/** All reasons, numbered, each with the rule that gave it; then what would help. */
export function ReasonList({
  findings,
  children,
}: {
  readonly findings: readonly Finding[]
  readonly children?: ReactNode
}) {
  const say = useWords(words)
  const nameOf = usePermissionName()
  const ruleOf = useRuleOf()
  const helps = distinctHelps(findings)
  const underline = (finding: Finding) => {
    const lifted = finding.permission === undefined ? '' : `${say.permission} ${nameOf(finding.permission)}`
    return [ruleOf(finding), lifted].filter((part) => part !== '').join('　')
  }
  return (
    <>
      <ol className="why" aria-label={say.why}>
        {findings.map((finding) => (
          <li key={`${finding.code}-${finding.message}`}>
            <div>
              <strong>{finding.message}</strong>
              <p className="cap">{underline(finding)}</p>
            </div>
          </li>
        ))}
      </ol>
      {helps.length === 0 && children === undefined ? null : (
        <section className="hlp">
          <b>{say.helps}</b>
          <ul>
            {helps.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          {children}
        </section>
      )}
    </>
  )
}

/** Which rule a reason comes from: its line in the policy and what it is about; empty where none does. */
export function useRuleOf(): (finding: Finding) => string {
  const say = useWords(words)
  return ({ policyLine, parameter, parameterName = parameter }) =>
    parameter === undefined
      ? ''
      : `${policyLine === undefined ? say.byDefault : say.line(policyLine)}　${parameterName ?? ''}`
}

function distinctHelps(findings: readonly Finding[]): Help[] {
  const byText = new Map(findings.flatMap(({ helps = [] }) => helps.map((help) => [help.text, help] as const)))
  return [...byText.values()]
}

type StepListProps = {
  readonly title: string
  /** What they are the steps of, where a page has several: aloud, no two have one name. */
  readonly of?: string
  readonly steps: readonly Step[]
}

/** The steps of a computed value, last one strongest: how this date, this charge came about. */
export function StepList({ title, of, steps }: StepListProps) {
  return (
    <section className="steps" aria-label={of === undefined ? title : `${title} ${of}`}>
      <h3>
        <span className="tail" aria-hidden="true" />
        {title}
      </h3>
      <ol>
        {steps.map((step) => (
          <li key={`${step.code}-${step.text}`}>{step.text}</li>
        ))}
      </ol>
    </section>
  )
}
