/** What the desk needs of Web Serial, which TypeScript's own DOM types don't have yet. */
type SerialPort = {
  readonly open: (options: { readonly baudRate: number }) => Promise<void>
  readonly close: () => Promise<void>
  readonly writable: WritableStream<Uint8Array> | null
}
type Serial = {
  readonly getPorts: () => Promise<readonly SerialPort[]>
  readonly requestPort: () => Promise<SerialPort>
}

function serial(): Serial | undefined {
  return (navigator as unknown as { readonly serial?: Serial }).serial
}

export function hasSerial(): boolean {
  return serial() !== undefined
}

/** Asks the person which printer; only after a press of a button. False: none was chosen. */
export async function choosePrinter(): Promise<boolean> {
  try {
    await serial()?.requestPort()
    return true
  } catch {
    return false
  }
}

export async function isPrinterChosen(): Promise<boolean> {
  return ((await serial()?.getPorts()) ?? []).length > 0
}

export type Sent = 'sent' | 'no-printer' | 'failed'

/** Sends the bytes to the printer that was chosen on this computer. */
export async function sendToPrinter(bytes: Uint8Array<ArrayBuffer>, baudRate: number): Promise<Sent> {
  const [port] = (await serial()?.getPorts()) ?? []
  if (port === undefined) return 'no-printer'
  try {
    await port.open({ baudRate })
    try {
      const writer = port.writable?.getWriter()
      await writer?.write(bytes)
      await writer?.close()
    } finally {
      await port.close()
    }
    return 'sent'
  } catch {
    return 'failed'
  }
}
