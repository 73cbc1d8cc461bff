/**
 * Lets the web reader open without a network: the start page and the app's parts are kept, each build in a cache of its
 * own. What the server says is never kept here: the app does that itself, and says how old it is.
 * `shell` is written by config/finish-web.mjs.
 */
const { name, files } = self.shell
const OF_OTHERS = /^\/(?:api|staff|healthz|readyz|metrics)(?:\/|$)/

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(name).then((cache) => cache.addAll(files)))
  self.skipWaiting()
})

async function dropOlder() {
  const names = await caches.keys()
  await Promise.all(names.filter((other) => other !== name).map((other) => caches.delete(other)))
  await self.clients.claim()
}
self.addEventListener('activate', (event) => event.waitUntil(dropOlder()))

self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request
  const { origin, pathname } = new URL(url)
  if (method !== 'GET' || origin !== self.location.origin || OF_OTHERS.test(pathname)) return
  if (mode === 'navigate') event.respondWith(fetch(event.request).catch(() => caches.match('/')))
  else event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request)))
})
