import { type App, route, VERSION } from '../http/index.ts'
import { isDatabaseAway } from '../platform/index.ts'

export function healthRoutes(app: App): void {
  const { network, metrics } = app
  route(app, 'getLiveness', (_ask) => ({ status: 200, body: { status: 'ok', version: VERSION } }))

  route(app, 'getReadiness', async (_ask) => {
    const database = await checkDatabase(network.db)
    if (database === 'ok') return { status: 200, body: { status: 'ok', checks: { database } } }
    return { status: 503, body: { status: 'unavailable', checks: { database } } }
  })

  route(app, 'getMetrics', async () => ({
    status: 200,
    body: await metrics.registry.metrics(),
    headers: { 'content-type': metrics.registry.contentType },
  }))
}

/** `ok`, or what is wrong; the error itself may name hosts and stays in the log. */
async function checkDatabase(db: App['network']['db']): Promise<string> {
  try {
    await db.query('check-database', 'SELECT 1')
    return 'ok'
  } catch (error) {
    return isDatabaseAway(error) ? 'away' : 'failing'
  }
}
