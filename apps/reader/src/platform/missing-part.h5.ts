/**
 * A page's code could not be fetched: the network is gone, or a newer build has replaced it. The address is the new
 * page's already, so that loading it again opens it; without a network that would lose what is on the screen.
 */
export function onMissingPart(missing: (retry: () => void) => void): void {
  window.addEventListener('unhandledrejection', ({ reason }) => {
    if (!(reason instanceof Error) || reason.name !== 'ChunkLoadError') return
    missing(() => {
      if (navigator.onLine) window.location.reload()
      else missing(() => window.location.reload())
    })
  })
}
