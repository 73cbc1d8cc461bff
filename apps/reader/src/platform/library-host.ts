/** The host that stands in this library's links: the server's. */
export function libraryHost(): string {
  return /^[a-z]+:\/\/([^/]+)/i.exec(SERVER_URL)?.[1] ?? ''
}
