import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/**
 * After the web build: the start page asks at once for what the home page needs, instead of when the app has been read,
 * and everything lies there compressed as well, for the server to send as it is.
 */
const folder = path.resolve(import.meta.dirname, '../dist/h5')
const assets = path.join(folder, 'assets')
/** Smaller than this, compressing gains nothing. */
const LEAST_BYTES = 600

function preload() {
  const page = path.join(folder, 'index.html')
  const wanted = readdirSync(assets).filter((name) => /^(?:shared|src_pages_home_index)[^/]*\.(?:js|css)$/.test(name))
  const kindOf = (name) => (name.endsWith('.css') ? 'style' : 'script')
  const links = wanted.map((name) => `<link rel="preload" as="${kindOf(name)}" href="/assets/${name}">`).join('\n')
  writeFileSync(page, readFileSync(page, 'utf8').replace('</head>', `${links}\n</head>`))
}

function compress() {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = path.join(folder, name)
    if (!/\.(?:js|css|html|svg|wasm)$/.test(name) || statSync(file).size < LEAST_BYTES) continue
    const bytes = readFileSync(file)
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }))
    writeFileSync(`${file}.br`, brotliCompressSync(bytes))
  }
}

preload()
compress()
