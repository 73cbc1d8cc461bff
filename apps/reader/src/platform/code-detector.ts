/** Reads barcodes in a picture: by the browser where it can, else by a reader that is fetched only then. */
export type ReadPicture = (source: HTMLVideoElement) => Promise<readonly string[]>

/** What libraries print on books, and what our screens show. */
const FORMATS = ['code_128', 'code_39', 'codabar', 'ean_13', 'itf', 'qr_code'] as const

type Detector = { detect: (source: HTMLVideoElement) => Promise<readonly { readonly rawValue: string }[]> }
type NativeDetector = {
  new (options: { formats: readonly string[] }): Detector
  getSupportedFormats: () => Promise<readonly string[]>
}

export async function openDetector(): Promise<ReadPicture> {
  const detector = (await openNative()) ?? (await openFetched())
  return async (source) => (await detector.detect(source)).map(({ rawValue }) => rawValue)
}

async function openNative(): Promise<Detector | null> {
  const Native = (globalThis as { BarcodeDetector?: NativeDetector }).BarcodeDetector
  if (Native === undefined) return null
  try {
    const supported = await Native.getSupportedFormats()
    return FORMATS.every((format) => supported.includes(format)) ? new Native({ formats: FORMATS }) : null
  } catch {
    return null
  }
}

async function openFetched(): Promise<Detector> {
  const [{ BarcodeDetector, prepareZXingModule }, { default: wasm }] = await Promise.all([
    import('barcode-detector/ponyfill'),
    import('zxing-wasm/reader/zxing_reader.wasm'),
  ])
  // From where the app came: nothing is asked of anyone else.
  prepareZXingModule({ overrides: { locateFile: () => wasm } })
  return new BarcodeDetector({ formats: [...FORMATS] })
}
