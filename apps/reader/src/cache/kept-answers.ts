import { keptNames, readKept, removeKept, writeKept } from '../state/kept.ts'

/** Enough for the last screens without a network, little enough for a mini-program's storage. */
const MAX_KEPT_ANSWERS = 40
const MAX_ANSWER_CHARACTERS = 120_000
const ANSWERS = 'answer.'
/** Grows when the server's answers change their shape: what an older app kept must not meet a newer one. */
const SHAPE = 2
const PREFIX = `${ANSWERS}${SHAPE}.`

export type KeptAnswer<Body> = { readonly at: number; readonly body: Body }

/** What the server said last, with the device's time of it. The caller names the same type it was kept with. */
export function readAnswer<Body>(name: string): KeptAnswer<Body> | null {
  const found = readKept(PREFIX + name)
  if (typeof found !== 'object' || found === null || !('at' in found) || !('body' in found)) return null
  return typeof found.at === 'number' ? { at: found.at, body: found.body as Body } : null
}

export function keepAnswer<Body>(name: string, body: Body): KeptAnswer<Body> {
  const answer = { at: Date.now(), body }
  if (JSON.stringify(body).length > MAX_ANSWER_CHARACTERS) return answer
  if (!writeKept(PREFIX + name, answer) || answerNames().length > MAX_KEPT_ANSWERS) dropOldest()
  return answer
}

/** At the end of a session nothing of it may stay on the device. */
export function forgetAnswers(): void {
  for (const name of answerNames()) removeKept(name)
}

function answerNames(): string[] {
  return keptNames().filter((name) => name.startsWith(ANSWERS))
}

function dropOldest(): void {
  const byAge = answerNames()
    .map((name) => ({ name, at: readAnswer(name.slice(PREFIX.length))?.at ?? 0 }))
    .sort((a, b) => a.at - b.at)
  for (const { name } of byAge.slice(0, Math.ceil(byAge.length / 2))) removeKept(name)
}
