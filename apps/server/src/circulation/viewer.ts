import { type Finding as FindingView, type Help as HelpView, permissionsToOverride, type Step } from '@wenyuan/contract'
import { type Actor, isAllowed } from '@wenyuan/domain/access'
import type { ChargeStep, DueStep, Finding, Help } from '@wenyuan/domain/circulation'
import { formatInstant, formatYuan, type Instant, type LocalDate } from '@wenyuan/domain/kernel'
import {
  chargeExplained,
  dueExplained,
  findingSentence,
  type HelpedAct,
  helpSentence,
  type Language,
  maskName,
  parameterName,
  type Speech,
  type SpokenFinding,
} from '@wenyuan/domain/words'
import type { World } from './world.ts'

/** Who looks: the language of the sentences, and whether they are said to a reader or to staff. */
export type Viewer = { readonly actor: Actor; readonly language: Language }

const MONEY_PARAMETERS: ReadonlySet<string> = new Set(['deposit', 'debtLimit', 'defaultPrice', 'overdueCap'])

export function speechOf(world: World, { actor, language }: Viewer, act?: HelpedAct): Speech {
  return {
    language,
    audience: actor.kind === 'reader' ? 'reader' : 'staff',
    today: world.today,
    names: {
      title: (loanId) => world.titleOfLoan(loanId),
      branch: (code) => world.directory.branches.get(code)?.name ?? null,
    },
    ...(act === undefined ? {} : { act }),
  }
}

/** What staff see of a patron's name at a branch: all of it where they may read patrons. */
export function namePatronFor(
  world: World,
  patronId: string,
  { viewer, branch }: { viewer: Viewer; branch: string },
): string {
  const { name } = world.patronEntry(patronId)
  return isAllowed(viewer.actor, 'patron.read', branch) ? name : maskName(name)
}

export function viewFindings(
  world: World,
  findings: readonly Finding[],
  viewer: Viewer,
  act?: HelpedAct,
): FindingView[] {
  const speech = speechOf(world, viewer, act)
  return findings.map((finding) => viewFinding(finding, speech))
}

function viewFinding(finding: Finding, speech: Speech): FindingView {
  const { code, level, parameter, limit, actual, policyLine, helps } = finding
  const spoken = finding as SpokenFinding
  const [permission] =
    speech.act === undefined || level !== 'overridable' ? [] : permissionsToOverride(spoken.code, speech.act)
  const figure = (value: number | string) =>
    typeof value === 'number' && MONEY_PARAMETERS.has(parameter ?? '') ? formatYuan(value) : value
  return {
    code: code as FindingView['code'],
    level,
    message: findingSentence(spoken, speech),
    ...(permission === undefined ? {} : { permission }),
    ...(parameter === undefined ? {} : { parameter, parameterName: parameterName(parameter, speech.language) }),
    ...(limit === undefined ? {} : { limit: figure(limit) }),
    ...(actual === undefined ? {} : { actual: figure(actual) }),
    ...(policyLine === undefined ? {} : { policyLine }),
    ...(helps === undefined || helps.length === 0 ? {} : { helps: helps.map((help) => viewHelp(help, speech)) }),
  }
}

function viewHelp(help: Help, speech: Speech): HelpView {
  const loan = 'loanId' in help ? help.loanId : 'loanIds' in help ? help.loanIds[0] : undefined
  return {
    code: help.code,
    text: helpSentence(help, speech),
    ...('on' in help ? { on: help.on } : {}),
    ...(loan === undefined ? {} : { loan }),
    ...('amountFen' in help ? { amount: formatYuan(help.amountFen) } : {}),
  }
}

/** All that would help, each once. */
export function viewHelps(findings: readonly FindingView[]): HelpView[] {
  const helps = new Map<string, HelpView>()
  for (const help of findings.flatMap((finding) => finding.helps ?? [])) helps.set(`${help.code} ${help.text}`, help)
  return [...helps.values()]
}

export function viewDueSteps(steps: readonly DueStep[], { actor, language }: Viewer): Step[] {
  return dueExplained([...steps], { language, audience: actor.kind === 'reader' ? 'reader' : 'staff' }).map((step) => ({
    ...step,
  }))
}

export function viewChargeSteps(steps: readonly ChargeStep[], { language }: Viewer): Step[] {
  return chargeExplained(steps, language).map((step) => ({ ...step }))
}

export function viewInstant(world: World, at: Instant): string {
  return formatInstant(at, world.network.zone)
}

/** A day for what is counted in days, an instant for what is counted in hours. */
export function viewDue(world: World, due: { on: LocalDate; at: Instant; hourly: boolean }): string {
  return due.hourly ? viewInstant(world, due.at) : due.on
}
