/** What the phone does around the app; a test holds it in its hands. */
export type Phone = {
  /** What the next scans give. */
  readonly scans: string[]
  /** What the next `login` calls give. */
  readonly loginCodes: string[]
  readonly storage: Map<string, unknown>
  readonly toasts: string[]
  readonly requests: { readonly method: string; readonly path: string; readonly body: unknown }[]
  /** What is watched for being on the screen, by its selector; a test says what would be seen of it. */
  readonly watched: Map<string, (seen: Seen) => void>
  isOffline: boolean
}

type Rect = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

export type Seen = {
  readonly intersectionRatio: number
  readonly intersectionRect: Rect
  readonly boundingClientRect: Rect
}

export function newPhone(): Phone {
  return {
    ...{ scans: [], loginCodes: [], toasts: [], requests: [] },
    ...{ storage: new Map(), watched: new Map(), isOffline: false },
  }
}

export type Options = {
  readonly success?: (result: unknown) => void
  readonly fail?: (error: unknown) => void
  readonly complete?: (result: unknown) => void
  readonly [option: string]: unknown
}

function settle(options: Options | undefined, work: () => unknown): void {
  queueMicrotask(() => {
    try {
      const result = work() ?? {}
      options?.success?.(result)
      options?.complete?.(result)
    } catch (error) {
      const failure = { errMsg: String(error), errorMessage: String(error) }
      options?.fail?.(failure)
      options?.complete?.(failure)
    }
  })
}

export type Navigation = {
  open(url: string): void
  replace(url: string): void
  openTab(url: string): void
  back(delta: number): void
}

type Ground = { readonly phone: Phone; readonly serverUrl: string; readonly navigation: Navigation }

/** The calls that WeChat and Alipay name alike, or nearly. */
function commonCalls({ phone, navigation }: Ground) {
  const later = (work: (options: Options) => unknown) => (options: Options) => settle(options, () => work(options))
  return {
    navigateTo: later(({ url }) => navigation.open(String(url))),
    redirectTo: later(({ url }) => navigation.replace(String(url))),
    reLaunch: later(({ url }) => navigation.openTab(String(url))),
    switchTab: later(({ url }) => navigation.openTab(String(url))),
    navigateBack: later((options) => navigation.back(Number(options['delta'] ?? 1))),
    showToast: later(({ title, content }) => phone.toasts.push(String(title ?? content))),
    hideToast: later(() => undefined),
    setNavigationBarTitle: later(() => undefined),
    setNavigationBar: later(() => undefined),
    setNavigationBarColor: later(() => undefined),
    setTabBarBadge: later(() => undefined),
    removeTabBarBadge: later(() => undefined),
    hideTabBar: later(() => undefined),
    stopPullDownRefresh: later(() => undefined),
    pageScrollTo: later(() => undefined),
    vibrateShort: later(() => undefined),
    setScreenBrightness: later(() => undefined),
    onThemeChange: () => undefined,
    offThemeChange: () => undefined,
    onNetworkStatusChange: () => undefined,
    offNetworkStatusChange: () => undefined,
    onAppShow: () => undefined,
    onError: () => undefined,
    // Taro takes Alipay's older request where this one is not to be had.
    canIUse: (name: string) => name === 'request',
    getWindowInfo: () => ({ statusBarHeight: 20, windowWidth: 390, windowHeight: 844, pixelRatio: 2 }),
    getSystemInfoSync: () => ({
      platform: 'ios',
      theme: 'light',
      windowWidth: 390,
      windowHeight: 844,
      language: 'zh_CN',
    }),
    getAppBaseInfo: () => ({ theme: 'light', language: 'zh_CN' }),
    getMenuButtonBoundingClientRect: () => ({ left: 290, top: 24, right: 380, bottom: 56, width: 90, height: 32 }),
    getLaunchOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getEnterOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    createSelectorQuery: () => emptyQuery(),
    createIntersectionObserver: () => newObserver(phone),
    nextTick: (work: () => void) => queueMicrotask(work),
  }
}

function newObserver({ watched }: Phone) {
  let mine = ''
  const observer = {
    relativeToViewport: () => observer,
    observe(selector: string, seen: (seen: Seen) => void) {
      mine = selector
      watched.set(selector, seen)
    },
    disconnect: () => void watched.delete(mine),
  }
  return observer
}

/** Nothing is laid out here: every measure is answered with nothing. */
function emptyQuery() {
  const query: Record<string, unknown> = {}
  for (const name of [
    'in',
    'select',
    'selectAll',
    'selectViewport',
    'boundingClientRect',
    'scrollOffset',
    'fields',
    'node',
  ])
    query[name] = () => query
  query['exec'] = (done?: (results: unknown[]) => void) => queueMicrotask(() => done?.([]))
  return query
}

/** `wx` */
export function weappCalls(ground: Ground) {
  const { phone } = ground
  return {
    ...commonCalls(ground),
    request: (options: Options) => sendRequest(ground, options, (headers) => ({ header: headers, key: 'statusCode' })),
    scanCode: (options: Options) => settle(options, () => ({ result: nextOf(phone.scans, 'scanCode:fail cancel') })),
    login: (options: Options) => settle(options, () => ({ code: nextOf(phone.loginCodes, 'login:fail') })),
    setStorageSync: (key: string, data: unknown) => void phone.storage.set(key, structuredClone(data)),
    getStorageSync: (key: string) => phone.storage.get(key) ?? '',
    removeStorageSync: (key: string) => void phone.storage.delete(key),
    setClipboardData: (options: Options) => settle(options, () => undefined),
    showModal: (options: Options) => settle(options, () => ({ confirm: true, cancel: false })),
  }
}

/** `my` */
export function alipayCalls(ground: Ground) {
  const { phone } = ground
  return {
    ...commonCalls(ground),
    request: (options: Options) => sendRequest(ground, options, (headers) => ({ headers, key: 'status' })),
    scan: (options: Options) => settle(options, () => ({ code: nextOf(phone.scans, 'scan cancelled') })),
    getAuthCode: (options: Options) => settle(options, () => ({ authCode: nextOf(phone.loginCodes, 'no code') })),
    setStorageSync: ({ key, data }: { key: string; data: unknown }) =>
      void phone.storage.set(key, structuredClone(data)),
    getStorageSync: ({ key }: { key: string }) => ({ data: phone.storage.get(key) ?? null }),
    removeStorageSync: ({ key }: { key: string }) => void phone.storage.delete(key),
    setClipboard: (options: Options) => settle(options, () => undefined),
    confirm: (options: Options) => settle(options, () => ({ confirm: true })),
  }
}

function nextOf(queue: string[], otherwise: string): string {
  const next = queue.shift()
  if (next === undefined) throw new Error(otherwise)
  return next
}

type Shape = (headers: Record<string, string>) => Record<string, unknown> & { key: string }

/** Sends it to the real server; whatever host the build names, the test's library is who answers. */
function sendRequest({ phone, serverUrl }: Ground, options: Options, shape: Shape) {
  const { pathname, search } = new URL(String(options['url']), serverUrl)
  const method = String(options['method'] ?? 'GET')
  const body = options['data'] as string | undefined
  phone.requests.push({ method, path: pathname + search, body: typeof body === 'string' ? JSON.parse(body) : body })
  const headers = (options['header'] ?? options['headers'] ?? {}) as Record<string, string>
  const sending = phone.isOffline
    ? Promise.reject(new Error('request:fail'))
    : fetch(new URL(pathname + search, serverUrl), { method, headers, ...(body === undefined ? {} : { body }) })
  sending
    .then(async (response) => {
      const { key, ...rest } = shape(Object.fromEntries(response.headers))
      const result = { ...rest, [key]: response.status, data: await response.text() }
      options.success?.(result)
      options.complete?.(result)
    })
    .catch((error: unknown) => {
      const failure = { errMsg: String(error), error: 12, errorMessage: String(error) }
      options.fail?.(failure)
      options.complete?.(failure)
    })
  return { abort: () => undefined }
}
