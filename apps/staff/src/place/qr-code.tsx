import { useEffect, useState } from 'react'
import zxingUrl from 'zxing-wasm/writer/zxing_writer.wasm?url'
import { type Modules, qrPath } from './qr-path.ts'

/** Light around it, as the standard asks for. */
const QUIET = 4

/** Black on white in both themes: a phone's camera reads it so. Until it is drawn, and where it can't be, nothing. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const [modules, setModules] = useState<Modules | null>(null)
  useEffect(() => {
    let isWanted = true
    encode(text)
      .then((drawn) => {
        if (isWanted) setModules(drawn)
      })
      // The digits beside it are enough.
      .catch(() => setModules(null))
    return () => {
      isWanted = false
    }
  }, [text])
  if (modules === null) return <div className="place-qr" />
  const { width, height } = modules
  const box = `${-QUIET} ${-QUIET} ${width + 2 * QUIET} ${height + 2 * QUIET}`
  return (
    <svg className="place-qr" viewBox={box} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={qrPath(modules)} fill="#000" />
    </svg>
  )
}

async function encode(text: string): Promise<Modules> {
  const { prepareZXingModule, writeBarcode } = await import('zxing-wasm/writer')
  // Its own copy would come from a server elsewhere, which a library's network may not reach.
  prepareZXingModule({
    overrides: { locateFile: (file: string, prefix: string) => (file.endsWith('.wasm') ? zxingUrl : prefix + file) },
  })
  const { symbol, error } = await writeBarcode(text, { format: 'QRCode', addQuietZones: false, options: 'ecLevel=M' })
  if (error !== '') throw new Error(error)
  return symbol
}
