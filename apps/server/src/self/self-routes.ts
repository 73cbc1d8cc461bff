import { type App, route } from '../http/index.ts'
import { showLibrary } from './show-library.ts'

export function selfRoutes(app: App, { wechat }: { readonly wechat: boolean }): void {
  const { network } = app

  route(app, 'getLibrary', async () => ({ status: 200, body: await showLibrary(network, { wechat }) }))
}
