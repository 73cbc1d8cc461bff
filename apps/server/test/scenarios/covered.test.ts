import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type ReasonCode, reasonCodes } from '@wenyuan/contract'
import { PARAMETERS, type ParameterName } from '@wenyuan/domain/policy'
import { type Expectation, findScenarioFiles, readScenario, type Scenario, type Step } from '@wenyuan/testkit'
import { expect, test } from 'vitest'
import { OWN_SCENARIOS } from './play-scenario.ts'

/** What a scenario file has no word for, and where it is tried instead. */
const ELSEWHERE: Partial<Record<ReasonCode, string>> = {
  // A call is proven by name and phone, and no file names a phone.
  IDENTITY_NOT_PROVEN: '../http/loan-rules/identity.test.ts',
  // Reserved: it is said of waivers above someone's limit, which is no policy.
  APPROVAL_REQUIRED: '../http/account/money.test.ts',
}

const { files } = await findScenarioFiles([OWN_SCENARIOS])
const scenarios = await Promise.all(files.map(async (file) => read(file, await readFile(file, 'utf8'))))

function read(file: string, text: string): Scenario {
  const result = readScenario(file, text)
  if (result.kind === 'refused') throw new Error(`${file} can't be read: ${JSON.stringify(result.problems)}`)
  return result.scenario
}

const deedsOf = ({ does }: Step) => (does.kind === 'together' ? does.deeds : [does])
const steps = scenarios.flatMap((scenario) => scenario.steps)
const acts = steps.flatMap(deedsOf).map(({ act }) => act)
const expectations = steps.flatMap((step) => [step.expect, ...deedsOf(step).map((deed) => deed.expect)])

function codesIn({ denied, fields }: Expectation): readonly string[] {
  const said = fields.flatMap(({ value }) => {
    if (value.kind === 'codes') return value.codes
    return value.kind === 'blocks' ? value.blocks.map(({ code }) => code) : []
  })
  return [...(denied ?? []), ...said]
}

test('every parameter of the policy is set by a scenario', () => {
  const lines = [
    ...scenarios.flatMap(({ policy }) => policy.lines),
    ...acts.flatMap((act) => (act.kind === 'activatePolicy' ? act.lines : [])),
  ]
  const set = new Set(lines.flatMap((line) => Object.keys(line)))
  const parameters = Object.keys(PARAMETERS) as ParameterName[]
  expect(parameters.filter((parameter) => !set.has(parameter))).toEqual([])
})

test('every reason code is expected by a scenario, or is tried elsewhere', async () => {
  const met = new Set(expectations.flatMap(codesIn))
  const missing = reasonCodes.filter((code) => !met.has(code))
  expect(missing.toSorted()).toEqual(Object.keys(ELSEWHERE).toSorted())
  for (const [code, file] of Object.entries(ELSEWHERE)) {
    expect(await readFile(path.join(OWN_SCENARIOS, file), 'utf8')).toContain(code)
  }
})

test('every condition of a line is met by a scenario', () => {
  const conditions = scenarios.flatMap(({ policy }) => policy.lines).flatMap((line) => Object.keys(line['when'] ?? {}))
  expect([...new Set(conditions)].toSorted()).toEqual(
    ['branch', 'class', 'credit', 'itemType', 'newTitle', 'patronType', 'period'].toSorted(),
  )
})
