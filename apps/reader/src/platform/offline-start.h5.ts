/** Browsers have it over HTTPS (and on the machine itself) only; elsewhere the app needs the network to start. */
export function allowOfflineStart(): void {
  if (!('serviceWorker' in navigator)) return
  // Where it can't be had, the app works as ever.
  const begin = () => void navigator.serviceWorker.register('/service-worker.js').catch(() => undefined)
  if (document.readyState === 'complete') begin()
  else window.addEventListener('load', begin)
}
