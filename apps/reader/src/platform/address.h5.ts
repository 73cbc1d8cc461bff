/** What is on the screen stands in the address bar, to be shared or loaded again; no step back is added. */
export function showAddress(address: string): void {
  window.history.replaceState(window.history.state, '', address)
}
