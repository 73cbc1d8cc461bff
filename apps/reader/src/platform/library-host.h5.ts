/** The host that stands in this library's links. */
export function libraryHost(): string {
  return window.location.host
}
