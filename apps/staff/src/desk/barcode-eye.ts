import zxingUrl from 'zxing-wasm/reader/zxing_reader.wasm?url'

type Format = 'code_128' | 'code_39' | 'codabar' | 'ean_13' | 'ean_8' | 'itf' | 'qr_code'
const FORMATS: readonly Format[] = ['code_128', 'code_39', 'codabar', 'ean_13', 'ean_8', 'itf', 'qr_code']

/** Sees the codes in a picture. */
export type BarcodeEye = {
  readonly detect: (picture: HTMLVideoElement) => Promise<readonly { readonly rawValue: string }[]>
}
type NativeDetector = {
  new (options: { readonly formats: readonly string[] }): BarcodeEye
  readonly getSupportedFormats: () => Promise<readonly string[]>
}

/** The browser's own detector where it knows the codes of a library; else the one that the console brings along. */
export async function openEye(): Promise<BarcodeEye> {
  const native = (window as unknown as { readonly BarcodeDetector?: NativeDetector }).BarcodeDetector
  if (native !== undefined) {
    const known = new Set(await native.getSupportedFormats())
    if (FORMATS.every((format) => known.has(format))) return new native({ formats: FORMATS })
  }
  const { BarcodeDetector, prepareZXingModule } = await import('barcode-detector/ponyfill')
  // Its own copy would come from a server elsewhere, which a library's network may not reach.
  prepareZXingModule({
    overrides: { locateFile: (file: string, prefix: string) => (file.endsWith('.wasm') ? zxingUrl : prefix + file) },
  })
  return new BarcodeDetector({ formats: [...FORMATS] })
}

/** Codes seen again while they stay before the camera are one scan. */
const GONE_MS = 1_500
const LOOK_EVERY_MS = 120

/** Calls `seen` once for each code that comes into view, until the signal ends it. */
export async function watch(
  video: HTMLVideoElement,
  { seen, signal }: { readonly seen: (text: string) => void; readonly signal: AbortSignal },
): Promise<void> {
  const eye = await openEye()
  const lastSeen = new Map<string, number>()
  while (!signal.aborted) {
    const codes = video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA ? await eye.detect(video) : []
    const now = performance.now()
    for (const { rawValue } of codes) {
      const before = lastSeen.get(rawValue)
      lastSeen.set(rawValue, now)
      if (!signal.aborted && (before === undefined || now - before > GONE_MS)) seen(rawValue)
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  }
}
