/**
 * How heavy and how quick are the two faces? Each figure beside its limit (docs/operations/performance.md)
 *
 *   npm run bench:apps
 *
 * The real server on a demonstration library, Chromium, one run. Builds what is out of date first; Lighthouse's packages
 * are installed the first time. It ends with 1 when a figure is over its limit.
 */

import { openLibrary } from '../journeys/support/library.ts'
import setUpTestRun from '../packages/testkit/src/database/test-run.ts'
import { measureDesk } from './apps/measure-desk.ts'
import { measureReader } from './apps/measure-reader.ts'
import { reportApps } from './apps/report-apps.ts'
import { runLighthouse } from './apps/run-lighthouse.ts'

const endRun = await setUpTestRun()
const library = await openLibrary()
try {
  console.log('the desk …')
  const desk = await measureDesk(library)
  console.log('the reader app …')
  const reader = await measureReader(library)
  console.log('Lighthouse …')
  const scores = await runLighthouse(`${library.url}/`)
  process.exitCode = reportApps({ desk, reader, scores }) ? 0 : 1
} finally {
  await library.close()
  await endRun()
}
