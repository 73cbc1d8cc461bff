// Started by the tests as a program of its own, to be killed: starts the server, says so, and lives on.
import { startEmbeddedPostgres } from '@wenyuan/server/platform'

const [dataDir = '', binariesDir = '', uid] = process.argv.slice(2)
if (uid !== undefined) {
  process.setgid?.(Number(uid))
  process.setuid?.(Number(uid))
}
const server = await startEmbeddedPostgres({ dataDir, binariesDir, say: () => undefined })
process.on('SIGTERM', () => server.stop().then(() => process.exit(0)))
setInterval(() => undefined, 60_000)
console.log(JSON.stringify({ pid: server.pid(), adopted: server.adopted, socketDir: server.socketDir }))
