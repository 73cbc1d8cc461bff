import { readFileSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'
import { compileTemplates, type Drawer, drawerOf } from './compile-templates.ts'
import { type DataNode, drawnText, type Path, pathsTo, textOf } from './nodes.ts'
import { alipayCalls, type Navigation, newPhone, type Phone, weappCalls } from './platform.ts'
import { setData } from './set-data.ts'

const DIST = path.resolve(import.meta.dirname, '../../../apps/reader/dist')
const PATIENCE_MS = 20_000

export type PlatformName = 'weapp' | 'alipay'

type PageConfig = Record<string, unknown> & { readonly data?: unknown }
type PageInstance = Record<string, unknown> & { readonly data: Record<string, unknown>; readonly route: string }

export type MiniProgram = {
  readonly phone: Phone
  /** The route of the page on top: `pages/home/index`. */
  route(): string
  open(url: string): void
  /** Waits until these words are on the page on top. */
  see(text: string): Promise<void>
  /** Waits until these words are no longer there. */
  miss(text: string): Promise<void>
  /** Waits until another page is on top. */
  leave(route: string): Promise<void>
  /** All words of the page on top. */
  text(): string
  /** How many things with this class are handed over to the page on top. */
  count(className: string): number
  /** Waits until so many are. */
  settle(className: string, count: number): Promise<void>
  /** Taps the innermost thing that has exactly these words, or this name. */
  tap(name: string): Promise<void>
  /** Types into the field with this placeholder or name. */
  type(field: string, text: string): Promise<void>
}

/** Runs a built mini-program: its own code, its own templates where the compiler for them is to be had, the real server. */
export function startMiniProgram(platform: PlatformName, serverUrl: string): MiniProgram {
  return new Running(platform, serverUrl)
}

class Running implements MiniProgram {
  readonly phone = newPhone()
  readonly #configs = new Map<string, PageConfig>()
  readonly #stack: PageInstance[] = []
  readonly #watchers = new Set<() => void>()
  readonly #platform: PlatformName
  readonly #folder: string
  readonly #context: vm.Context
  readonly #draw: Drawer | null
  readonly #hearsTaps: (node: DataNode) => boolean
  #loading = ''

  constructor(platform: PlatformName, serverUrl: string) {
    this.#platform = platform
    this.#folder = path.join(DIST, platform)
    this.#hearsTaps = tapsHeardBy(path.join(this.#folder, platform === 'weapp' ? 'base.wxml' : 'base.axml'))
    this.#draw = platform === 'weapp' ? drawerOf(compileTemplates(this.#folder)) : null
    this.#context = this.#makeContext(serverUrl)
    this.#require('app')
    const { pages } = JSON.parse(readFileSync(path.join(this.#folder, 'app.json'), 'utf8')) as { pages: string[] }
    for (const page of pages) {
      this.#loading = page
      this.#require(page)
    }
    this.open(`/${pages[0]}`)
  }

  #makeContext(serverUrl: string): vm.Context {
    const navigation: Navigation = {
      open: (url) => this.open(url),
      replace: (url) => {
        this.#leave()
        this.open(url)
      },
      openTab: (url) => {
        while (this.#stack.length > 0) this.#leave()
        this.open(url)
      },
      back: (delta) => this.#goBack(delta),
    }
    const ground = { phone: this.phone, serverUrl, navigation }
    const calls = this.#platform === 'weapp' ? weappCalls(ground) : alipayCalls(ground)
    const app: Record<string, unknown> = {}
    const context = vm.createContext({
      // Alipay gives its pages a navigator, WeChat none.
      ...(this.#platform === 'weapp' ? { wx: calls } : { my: calls, navigator: { userAgent: 'AlipayClient' } }),
      console,
      setTimeout,
      clearTimeout,
      setInterval,
      clearInterval,
      getCurrentPages: () => [...this.#stack],
      getApp: () => app,
      Component: () => undefined,
      Page: (config: PageConfig) => this.#configs.set(this.#loading, config),
      App: (config: Record<string, unknown>) => {
        Object.assign(app, config)
        call(app, 'onLaunch', { path: '', query: {}, scene: 1001 })
        call(app, 'onShow', { path: '', query: {}, scene: 1001 })
      },
    })
    return context
  }

  #loaded = new Map<string, { exports: unknown }>()

  #require(file: string): unknown {
    const name = file.replace(/\.js$/, '')
    const known = this.#loaded.get(name)
    if (known !== undefined) return known.exports
    const module = { exports: {} as unknown }
    this.#loaded.set(name, module)
    const source = readFileSync(path.join(this.#folder, `${name}.js`), 'utf8')
    const wrap = vm.runInContext(`(function (require, module, exports) {${source}\n})`, this.#context, {
      filename: `${this.#platform}/${name}.js`,
    })
    const requireFrom = (wanted: string) => this.#require(path.posix.join(path.posix.dirname(name), wanted))
    wrap(requireFrom, module, module.exports)
    return module.exports
  }

  open(url: string): void {
    const { pathname, searchParams } = new URL(url, 'mini://app')
    const route = pathname.replace(/^\//, '')
    const config = this.#configs.get(route)
    if (config === undefined) throw new Error(`there is no page ${route}`)
    const watchers = this.#watchers
    const instance: PageInstance = {
      ...config,
      route,
      __route__: route,
      data: structuredClone(config.data ?? {}) as Record<string, unknown>,
      setData(changes: Record<string, unknown>, done?: () => void) {
        setData(this.data as Record<string, unknown>, changes)
        queueMicrotask(() => {
          done?.call(instance)
          for (const watcher of watchers) watcher()
        })
      },
    }
    const below = this.#stack.at(-1)
    if (below !== undefined) call(below, 'onHide')
    this.#stack.push(instance)
    call(instance, 'onLoad', Object.fromEntries(searchParams))
    call(instance, 'onShow')
    call(instance, 'onReady')
  }

  #leave(): void {
    const top = this.#stack.pop()
    if (top !== undefined) call(top, 'onUnload')
    for (const watcher of this.#watchers) watcher()
  }

  #goBack(delta: number): void {
    for (let n = 0; n < delta && this.#stack.length > 1; n += 1) this.#leave()
    const top = this.#stack.at(-1)
    if (top !== undefined) call(top, 'onShow')
  }

  #top(): PageInstance {
    const top = this.#stack.at(-1)
    if (top === undefined) throw new Error('no page is open')
    return top
  }

  #root(): DataNode {
    return (this.#top().data['root'] ?? {}) as DataNode
  }

  route(): string {
    return this.#top().route
  }

  text(): string {
    const { route, data } = this.#top()
    // What WeChat would draw where its compiler is at hand; a text that no template shows is not on the page.
    return this.#draw === null ? textOf(this.#root()) : drawnText(this.#draw(route, data))
  }

  async leave(route: string): Promise<void> {
    await this.#until(
      () => this.route() !== route,
      () => `a way from ${route}: ${this.text()}`,
    )
  }

  async see(text: string): Promise<void> {
    await this.#until(
      () => this.text().includes(text),
      () => `"${text}" on ${this.route()}: ${this.text()}`,
    )
  }

  count(className: string): number {
    return pathsTo(this.#root(), ({ cl }) => typeof cl === 'string' && cl.split(' ').includes(className)).length
  }

  async settle(className: string, count: number): Promise<void> {
    await this.#until(
      () => this.count(className) === count,
      () => `${count} of .${className} on ${this.route()}, not ${this.count(className)}`,
    )
  }

  async miss(text: string): Promise<void> {
    await this.#until(
      () => !this.text().includes(text),
      () => `no more "${text}" on ${this.route()}: ${this.text()}`,
    )
  }

  async tap(name: string): Promise<void> {
    const find = () =>
      innermost(pathsTo(this.#root(), (node) => isCalled(node, name)).filter((way) => way.some(this.#hearsTaps)))
    await this.#until(
      () => find() !== null,
      () => `"${name}" to tap on ${this.route()}: ${this.text()}`,
    )
    const way = find() ?? []
    const timeStamp = performance.now()
    const target = way.findLast(({ sid }) => sid !== undefined)?.sid ?? ''
    // Up from the innermost, as the platforms do; only what its template binds hears it.
    for (const node of way.toReversed().filter(this.#hearsTaps))
      this.#fire('tap', node, { timeStamp, target, detail: {} })
  }

  async type(field: string, text: string): Promise<void> {
    const isField = (node: DataNode) => Object.values(node).includes(field) && node.v === undefined
    const find = () => pathsTo(this.#root(), isField)[0]?.at(-1)
    await this.#until(
      () => find() !== undefined,
      () => `a field "${field}" on ${this.route()}: ${this.text()}`,
    )
    const node = find()
    if (node?.sid === undefined) throw new Error(`the field ${field} hears nothing`)
    const event = { timeStamp: performance.now(), target: node.sid, detail: { value: text } }
    this.#fire('input', node, event)
  }

  #fire(type: string, node: DataNode, event: { timeStamp: number; target: string; detail: unknown }): void {
    const handle = this.#top()['eh']
    if (typeof handle !== 'function') throw new Error('the page hears no events')
    const at = (sid: string | undefined) => ({ id: sid, dataset: { sid }, targetDataset: { sid } })
    const { timeStamp, detail, target } = event
    handle.call(this.#top(), { type, timeStamp, detail, target: at(target), currentTarget: at(node.sid) })
  }

  async #until(holds: () => boolean, what: () => string): Promise<void> {
    if (holds()) return
    await new Promise<void>((resolve, reject) => {
      const watcher = () => {
        if (!holds()) return
        stop()
        resolve()
      }
      const timer = setTimeout(() => {
        stop()
        reject(new Error(`never came: ${what()}`))
      }, PATIENCE_MS)
      const stop = () => {
        clearTimeout(timer)
        this.#watchers.delete(watcher)
      }
      this.#watchers.add(watcher)
      // It may have come between the first look and this.
      watcher()
    })
  }
}

function call(owner: Record<string, unknown>, name: string, ...args: unknown[]): void {
  const method = owner[name]
  if (typeof method === 'function') method.apply(owner, args)
}

function isCalled(node: DataNode, name: string): boolean {
  return textOf(node).trim() === name || node['ariaLabel'] === name || node['aria-label'] === name
}

/** Taro's templates are named for the kind of node: which of them bind a tap stands in their text. */
function tapsHeardBy(templates: string): (node: DataNode) => boolean {
  const kinds = new Set<string>()
  for (const begun of readFileSync(templates, 'utf8').split('<template name="tmpl_0_').slice(1)) {
    const template = begun.slice(0, begun.indexOf('</template>'))
    if (/\b(?:bindtap|catchtap|onTap)="eh"/.test(template)) kinds.add(template.slice(0, template.search(/[_"]/)))
  }
  return ({ nn, sid }) => sid !== undefined && nn !== undefined && kinds.has(nn)
}

function innermost(ways: readonly Path[]): Path | null {
  return ways.reduce<Path | null>((best, way) => (best === null || way.length > best.length ? way : best), null)
}
