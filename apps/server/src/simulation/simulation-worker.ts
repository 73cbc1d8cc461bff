import { parentPort } from 'node:worker_threads'
import { zoneOf } from '@wenyuan/domain/kernel'
import { recordBuilder } from './build-record.ts'
import { recordOfFile } from './loans-of-file.ts'
import { readLoanFile } from './read-loan-file.ts'
import { simulateSides } from './simulate-sides.ts'
import { MAX_SIMULATED_ACTS, NOTE_EVERY_ACTS } from './simulation-limits.ts'
import type { FromWorker, Go, ToWorker } from './worker-messages.ts'

/** The thread beside the server's: it gets rows in batches, or the name of a file, and then the word to go. */
const port = parentPort
if (port === null) throw new Error('this runs as a worker only')
const say = (message: FromWorker) => port.postMessage(message)
const builder = recordBuilder()

port.on('message', (message: ToWorker) => {
  if (message.kind === 'rows') {
    builder.add(message.batch)
    say({ kind: 'taken' })
    return
  }
  // An error of this promise ends the thread and is told to whoever started it.
  void go(message)
})

async function go({ period, file, branch, policies, surroundings }: Go): Promise<void> {
  let record = builder.build(period)
  if (file !== null) {
    const read = await readLoanFile(file, zoneOf(surroundings.zone))
    if (read.kind === 'refused') return say({ kind: 'refused', problem: read.problem })
    record = recordOfFile(read.loans, { ...period, branch })
  }
  const total = record.acts.length
  if (total > MAX_SIMULATED_ACTS) {
    return say({ kind: 'refused', problem: { code: 'TOO_MANY', row: 0, met: String(MAX_SIMULATED_ACTS) } })
  }
  if (total === 0) return say({ kind: 'refused', problem: { code: 'NO_LOANS', row: 0, met: '' } })
  say({ kind: 'progress', acts: 0, total })
  let noted = 0
  const sides = simulateSides(record, policies, surroundings, (acts) => {
    if (acts - noted < NOTE_EVERY_ACTS) return
    noted = acts
    say({ kind: 'progress', acts, total })
  })
  say({ kind: 'done', sides, total })
}
