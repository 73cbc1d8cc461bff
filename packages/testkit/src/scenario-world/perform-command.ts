import { createHash } from 'node:crypto'
import {
  type ActCommand,
  type Outcome as ActOutcome,
  type Performed,
  performActs,
  type World,
} from '@wenyuan/server/circulation'
import type { Outcome } from '../scenario/index.ts'
import { explainFindings } from './explain.ts'
import type { Ground } from './ground.ts'
import { codeOfFault, refused } from './refused.ts'

/** An act as the engine takes it, but for what every one of a scenario carries in the same way. */
export type Command = ActCommand extends infer One
  ? One extends ActCommand
    ? Omit<One, 'render' | 'key'>
    : never
  : never

/** Turns what an act came to into the scenario's result; null: this outcome is no success of this act. */
export type ReadResult<Result> = (outcome: ActOutcome, world: World) => Done<Result> | null
export type Done<Result> = { readonly result: Result; readonly explanation: readonly string[] }

/**
 * Performs the commands in one transaction. The result is made in the act's own transaction and kept under its key, so
 * that the same key gives it again.
 */
export async function performCommands<Result>(
  ground: Ground,
  commands: readonly { readonly command: Command; readonly key: string | null }[],
  read: ReadResult<Result>,
): Promise<Outcome<Result>[]> {
  const done = await performActs(
    ground.acts,
    commands.map(({ command, key }) =>
      withAnswer(command, key, (outcome, world) => toOutcome(ground, outcome, world, read)),
    ),
  )
  return done.map((performed) => answerOf<Result>(performed))
}

export async function performCommand<Result>(
  ground: Ground,
  command: Command,
  key: string | null,
  read: ReadResult<Result>,
): Promise<Outcome<Result>> {
  const [outcome] = await performCommands(ground, [{ command, key }], read)
  if (outcome === undefined) throw new Error('a command gave no result')
  return outcome
}

function withAnswer(
  command: Command,
  key: string | null,
  answer: (outcome: ActOutcome, world: World) => unknown,
): ActCommand {
  const bodyHash = createHash('sha256').update(JSON.stringify(command)).digest()
  return {
    ...command,
    render: (outcome, world) => ({
      status: 200,
      value: isOthers(command, outcome) ? NOT_THEIRS : answer(outcome, world),
    }),
    ...(key === null ? {} : { key: { key, bodyHash } }),
  }
}

/** To a reader, another's and none look alike; a scenario names what is there, so it is another's. */
const NOT_THEIRS = refused('NOT_PERMITTED')

function isOthers({ actor }: Command, { kind }: ActOutcome): boolean {
  return actor.kind === 'reader' && kind === 'not-found'
}

function answerOf<Result>(performed: Performed): Outcome<Result> {
  if ('kind' in performed) return refused('KEY_REUSED')
  if (performed.rendered === null) throw new Error('an act gave no answer')
  return performed.rendered.value as Outcome<Result>
}

function toOutcome<Result>(
  ground: Ground,
  outcome: ActOutcome,
  world: World,
  read: ReadResult<Result>,
): Outcome<Result> {
  switch (outcome.kind) {
    case 'refused':
      return {
        kind: 'refused',
        codes: outcome.findings.filter(({ level }) => level !== 'notice').map(({ code }) => code),
        explanation: explainFindings(outcome.findings, ground.language),
      }
    case 'forbidden':
      return {
        kind: 'refused',
        codes: ['NOT_PERMITTED'],
        explanation: outcome.permission === null ? [] : [outcome.permission],
      }
    case 'conflict':
      return refused('STALE', [outcome.code])
    case 'impossible':
      return refused(codeOfFault(outcome.code), [`${outcome.path}: ${outcome.expected ?? ''}`])
    case 'not-found':
      return refused('NOT_FOUND')
    default: {
      const done = read(outcome, world)
      if (done === null) throw new Error(`an act came to ${outcome.kind}, which is none of its results`)
      return { kind: 'permitted', ...done }
    }
  }
}
