/** By then the first page has what it asked for, on a slow line too: nothing here may compete with that. */
const WAIT_MS = 6_000

/**
 * Fetches what the other pages need and, where the browser has it (over HTTPS, and on the machine itself), keeps all in a
 * service worker, so that the app opens without a network. Where neither can be had, it works as ever.
 */
export function allowOfflineStart(): void {
  setTimeout(() => {
    if ('serviceWorker' in navigator) void navigator.serviceWorker.register('/service-worker.js').catch(() => undefined)
    else fetchLater()
  }, WAIT_MS)
}

/** The links wait in a template of the start page. */
function fetchLater(): void {
  const later = document.getElementById('later')
  if (later instanceof HTMLTemplateElement) document.head.append(later.content)
}
