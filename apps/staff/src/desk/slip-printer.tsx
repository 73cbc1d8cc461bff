import { useEffect, useRef } from 'react'
import receiptlineUrl from 'receiptline/lib/receiptline.js?url'
import { useAsk } from '../api/use-ask.ts'
import { useBranch } from '../session/branch.ts'
import { toast } from '../ui/toast.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import { changeDesk, useDesk } from './desk-state.ts'
import { useLibraryClock } from './library-clock.ts'
import { hasSerial, sendToPrinter } from './serial-printer.ts'
import { makeSlip, type Slip } from './slip.ts'
import { slipBytes } from './slip-escpos.ts'
import { slipHtml } from './slip-html.ts'
import { type Baud, type SlipWidth, slipSettings } from './slip-settings.ts'
import { slipWords } from './slip-words.ts'
import { deskWords } from './words.ts'

/** Prints what is ordered, as soon as it is known how; the frame is the page that the browser prints. */
export function SlipPrinter() {
  const words = useWords(slipWords)
  const { payMethods } = useWords(deskWords)
  const language = useLanguage()
  const { slip, dialog } = useDesk()
  const library = useAsk('getLibrary', {}, { staleMs: 60_000 }).data?.name
  const branch = useBranch()?.name
  const clock = useLibraryClock()
  const frame = useRef<HTMLIFrameElement>(null)
  useEffect(() => {
    const settings = slipSettings()
    if (slip === null || dialog === 'slip' || settings === null || clock === null || library === undefined) return
    changeDesk({ slip: null })
    const facts = { library, branch: branch ?? '', at: clock.at(), language, words, methods: payMethods }
    const made = makeSlip(slip.answers, slip.reader, facts)
    if (settings.way === 'browser' || settings.width === 'a6')
      printInFrame(frame.current, made, settings.width, language)
    else void printByCommands(made, { ...settings, width: settings.width }, words)
  }, [slip, dialog, library, branch, clock, language, words, payMethods])
  return <iframe ref={frame} className="slip-frame" title={words.slip} aria-hidden="true" tabIndex={-1} />
}

function printInFrame(frame: HTMLIFrameElement | null, slip: Slip, width: SlipWidth, language: string): void {
  if (frame === null) return
  frame.onload = () => {
    frame.contentWindow?.print()
  }
  frame.srcdoc = slipHtml(slip, width, language)
}

async function printByCommands(
  slip: Slip,
  { width, baud }: { readonly width: '58' | '80'; readonly baud: Baud },
  words: { readonly saved: string; readonly printerFailed: string },
): Promise<void> {
  const bytes = slipBytes(slip, width, await loadReceiptline())
  const sent = hasSerial() ? await sendToPrinter(bytes, baud) : 'no-printer'
  if (sent === 'failed') toast({ text: words.printerFailed, isError: true })
  if (sent !== 'no-printer') return
  saveFile(bytes, `${slip.title}.bin`)
  toast({ text: words.saved })
}

function saveFile(bytes: Uint8Array<ArrayBuffer>, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

type Receiptline = Parameters<typeof slipBytes>[2]

/** As the script it is made to be: bundled, it would bring Node's packages with it. Only loaded for such a printer. */
async function loadReceiptline(): Promise<Receiptline> {
  const loaded = () => (window as unknown as { readonly receiptline?: Receiptline }).receiptline
  if (loaded() === undefined) {
    await new Promise<void>((resolve, reject) => {
      const script = document.createElement('script')
      script.src = receiptlineUrl
      script.onload = () => resolve()
      script.onerror = () => reject(new Error('receiptline did not load'))
      document.head.append(script)
    })
  }
  const library = loaded()
  if (library === undefined) throw new Error('receiptline sets itself on the window')
  return library
}
