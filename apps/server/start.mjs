// What `npm start` runs, and plain JavaScript, so that an older Node can still say that it is too old. Scripts of npm
// around it (prestart) would not run: the house turns them off. One process in the end, so that a signal reaches it.
import './check-node.mjs'
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const build = fileURLToPath(new URL('../../tools/build-apps.ts', import.meta.url))
// What could not be built is said on its own page; the rest of the server works without it.
spawnSync(process.execPath, [build], { stdio: 'inherit' })

await import('./src/main.ts')
