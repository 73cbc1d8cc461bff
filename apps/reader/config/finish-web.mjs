import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/**
 * After the web build: the start page names the parts it will need, instead of when the app has been read, and
 * everything lies there compressed as well, for the server to send as it is.
 */
const folder = path.resolve(import.meta.dirname, '../dist/h5')
const assets = path.join(folder, 'assets')
/** Smaller than this, compressing gains nothing. */
const LEAST_BYTES = 600
const MARK_LENGTH = 12

const OF_HOME = /^(?:shared|src_pages_home_index)[^/]*\.(?:js|css)$/
const OF_PAGES = /^src_pages_[^/]*\.(?:js|css)$/

/**
 * The home page's parts are asked for at once. The other pages' wait in a template, which asks for nothing, until the app
 * has what it needs (platform/offline-start.h5.ts).
 */
function linkParts() {
  const page = path.join(folder, 'index.html')
  const names = readdirSync(assets)
  const kindOf = (name) => (name.endsWith('.css') ? 'style' : 'script')
  const link = (rel) => (name) => `<link rel="${rel}" as="${kindOf(name)}" href="/assets/${name}">`
  const first = names.filter((name) => OF_HOME.test(name)).map(link('preload'))
  const later = names.filter((name) => OF_PAGES.test(name) && !OF_HOME.test(name)).map(link('prefetch'))
  const html = readFileSync(page, 'utf8')
    .replace('</head>', `${first.join('\n')}\n</head>`)
    .replace('</body>', `<template id="later">${later.join('')}</template>\n</body>`)
  writeFileSync(page, html)
}

/** The service worker, with the names of this build's files: other files are another worker to the browser. */
function writeServiceWorker() {
  const source = readFileSync(path.resolve(import.meta.dirname, '../src/service-worker.js'), 'utf8')
  const parts = readdirSync(assets).filter((name) => /\.(?:js|css)$/.test(name))
  const files = ['/', '/favicon.svg', ...parts.map((name) => `/assets/${name}`)]
  const page = readFileSync(path.join(folder, 'index.html'))
  const mark = createHash('sha256').update(files.join()).update(page).digest('hex').slice(0, MARK_LENGTH)
  const shell = JSON.stringify({ name: `reader-${mark}`, files })
  writeFileSync(path.join(folder, 'service-worker.js'), `self.shell = ${shell}\n${source}`)
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

linkParts()
writeServiceWorker()
compress()
