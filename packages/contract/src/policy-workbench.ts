import { z } from 'zod'
import { count, date, id, instant, line, money, note, optionalBody, pageOf, version } from './kernel.ts'
import { MAX_SCENARIO_BYTES, MAX_SCENARIO_FILES, MAX_SCENARIO_NAME_LENGTH } from './limits.ts'
import { policyLine, policyPeriods, policyWarning } from './policy.ts'

/** Lines that need not be saved; what can't be read is told as it would be refused. */
export const policyLintBody = z.strictObject({
  lines: z.array(policyLine).max(1_000),
  periods: policyPeriods.optional(),
})

/** `problems`: what can't be read (line 0: the periods). While there are any, nothing else can be said of the lines. */
export const policyLintView = z
  .object({
    problems: z.array(
      z.object({ line: count, key: z.string(), met: z.string(), expects: z.string(), message: z.string() }),
    ),
    warnings: z.array(policyWarning),
  })
  .meta({ id: 'PolicyLint' })

/** One value that differs from the policy in force, for whom; what is inherited from another change is left out. */
export const policyChange = z.object({
  label: z.string(),
  when: z.record(z.string(), z.unknown()),
  parameter: z.string(),
  parameterLabel: z.string(),
  group: z.string(),
  before: z.string(),
  after: z.string(),
  /** The line of each policy that gives the value; null: the default. */
  line: count.nullable(),
  lineBefore: count.nullable(),
  text: z.string(),
})
export const policyChangesView = z
  .object({ against: count, items: z.array(policyChange) })
  .meta({ id: 'PolicyChanges' })

export const versionParams = z.strictObject({ version: z.string().regex(/^[1-9]\d{0,14}$/) })
/** `at`: as in an activation. */
export const rollBackPolicyBody = z.strictObject({ reason: note, at: z.union([instant, date]).optional() })
export const cancelActivationBody = z.strictObject({ reason: note })

/** A scenario file that the library keeps beside its policy. The name is that of a file: `教师借期.yaml`. */
export const scenarioName = line(MAX_SCENARIO_NAME_LENGTH).regex(/^[^/\\:*?"<>|.][^/\\:*?"<>|]*\.ya?ml$/)
export const scenarioNameParams = z.strictObject({ name: scenarioName })
export const policyScenarioBody = z.strictObject({ text: z.string().min(1).max(MAX_SCENARIO_BYTES) })
export const policyScenarioView = z
  .object({
    name: z.string(),
    /** What the file calls itself: its `scenario:`. */
    title: z.string(),
    text: z.string(),
    changedAt: instant,
    changedBy: z.string(),
    version,
  })
  .meta({ id: 'PolicyScenario' })
/** Without their texts. */
export const policyScenarioList = z.object({ items: z.array(policyScenarioView.omit({ text: true })) })

/**
 * `names` left out: every kept file. `policy`: `draft` puts the draft's lines and periods in the place of each file's own;
 * `own` leaves the files as they are.
 */
export const scenarioRunBody = optionalBody(
  z.strictObject({
    names: z.array(scenarioName).min(1).max(MAX_SCENARIO_FILES).optional(),
    policy: z.enum(['draft', 'own']).optional(),
  }),
)

export const workStates = ['waiting', 'running', 'done', 'failed'] as const

export const scenarioFileReport = z.object({
  name: z.string(),
  title: z.string(),
  outcome: z.enum(['passed', 'failed', 'unreadable']),
  problems: z.array(z.object({ line: count, message: z.string() })),
  /** The steps that differ: what was expected, what came, and the decision's own explanation. */
  steps: z.array(
    z.object({
      line: count,
      at: z.string(),
      act: z.string(),
      differences: z.array(z.object({ key: z.string(), expected: z.string(), got: z.string() })),
      explanation: z.array(z.string()),
    }),
  ),
})
export const scenarioRunView = z
  .object({
    id,
    draft: id,
    policy: z.enum(['draft', 'own']),
    status: z.enum(workStates),
    startedAt: instant,
    finishedAt: instant.nullable(),
    files: count,
    /** Of the files, so far. */
    played: count,
    passed: count.nullable(),
    failed: count.nullable(),
    reports: z.array(scenarioFileReport),
    failure: z.string().nullable(),
  })
  .meta({ id: 'ScenarioRun' })

/** Both days included; at most three years. */
export const simulationBody = z.strictObject({ from: date, to: date })
/** A CSV of loans (docs/operations/simulation.md), also packed; loans lent from `from` to `to` count. */
export const simulationUpload = z.strictObject({ file: z.file(), from: date, to: date })

const spread = z.object({ count, median: z.number(), ninetieth: z.number(), mean: z.number() }).nullable()

/** What one policy would have come to. Days are calendar days, shares 0 to 1. */
export const simulationSide = z.object({
  checkouts: z.object({ asked: count, permitted: count }),
  renewals: z.object({ asked: count, permitted: count }),
  holds: z.object({ asked: count, permitted: count, ready: count, fulfilled: count, expired: count, waiting: count }),
  returns: count,
  refusals: z.array(
    z.object({ act: z.enum(['checkout', 'renew', 'hold']), code: z.string(), text: z.string(), count }),
  ),
  late: z.object({ loans: count, days: count, stillOut: count }),
  charges: z.object({ count, total: money }),
  holdWaitDays: spread,
  availability: z.object({ wanted: count, foundNone: count, shareIn: z.number() }),
})
export const simulationGroup = z.object({
  code: z.string(),
  name: z.string(),
  checkouts: count,
  refused: count,
  foundNone: count,
  renewals: count,
  lateLoans: count,
  charges: money,
  holdWaitDays: z.number().nullable(),
})
const groupPairs = z.array(z.object({ active: simulationGroup, draft: simulationGroup }))

/** `holdWaitDays`: the mean of those that were served in the month. */
const simulationMonth = z.object({
  checkouts: count,
  refused: count,
  lateLoans: count,
  charges: money,
  holdWaitDays: z.number().nullable(),
})

export const simulationReport = z.object({
  active: simulationSide,
  draft: simulationSide,
  byPatronType: groupPairs,
  byItemType: groupPairs,
  byBranch: groupPairs,
  /** `change` is draft − active, in the unit of the two. */
  differences: z.array(
    z.object({ what: z.string(), label: z.string(), active: z.string(), draft: z.string(), change: z.string() }),
  ),
  /** One sentence on what matters most: the wait for a hold, and refusals. */
  headline: z.string(),
  /** What a librarian reads first. */
  sentences: z.array(z.string()),
  months: z.array(
    z.object({
      month: z.string(),
      active: simulationMonth,
      draft: simulationMonth,
    }),
  ),
})

/** `acts` and `actsTotal` count those of one side; `report` is there once it is done. */
export const simulationView = z
  .object({
    id,
    draft: id,
    draftName: z.string().nullable(),
    against: count,
    source: z.enum(['record', 'file']),
    file: z.string().nullable(),
    from: date,
    to: date,
    status: z.enum(workStates),
    startedBy: z.string(),
    startedAt: instant,
    finishedAt: instant.nullable(),
    acts: count,
    actsTotal: count.nullable(),
    failure: z.string().nullable(),
    /** What the draft changed in the policy that it was compared with, as both were then. */
    changes: z.array(policyChange),
    report: simulationReport.nullable(),
  })
  .meta({ id: 'Simulation' })
/** Newest first, without their reports. */
export const simulationPage = pageOf(simulationView.omit({ report: true, changes: true }))

export type PolicyLintBody = z.infer<typeof policyLintBody>
export type PolicyLintView = z.infer<typeof policyLintView>
export type PolicyChangesView = z.infer<typeof policyChangesView>
export type PolicyScenarioView = z.infer<typeof policyScenarioView>
export type ScenarioRunView = z.infer<typeof scenarioRunView>
export type ScenarioRunBody = z.infer<typeof scenarioRunBody>
export type SimulationBody = z.infer<typeof simulationBody>
export type SimulationSideView = z.infer<typeof simulationSide>
export type SimulationGroupView = z.infer<typeof simulationGroup>
export type SimulationReportView = z.infer<typeof simulationReport>
export type SimulationView = z.infer<typeof simulationView>
