/** Fetches a PDF of the reader's own and hands it to the browser as a file; whether it came. */
export async function openPdf(path: string, language: string, name: string): Promise<boolean> {
  try {
    const response = await fetch(path, { headers: { 'accept-language': language }, credentials: 'same-origin' })
    if (!response.ok) return false
    const address = URL.createObjectURL(await response.blob())
    const link = document.createElement('a')
    link.href = address
    link.download = name
    link.click()
    URL.revokeObjectURL(address)
    return true
  } catch {
    return false
  }
}
