#!/usr/bin/env node
// Plain JavaScript, so that it runs on any Node: one that is too old hands over to the Node that came with the product.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

const NEEDED = 24
const RUNNING = Number(process.versions.node.split('.')[0])

if (RUNNING >= NEEDED) {
  const { main } = await import('../src/main.ts')
  process.exitCode = await main(process.argv.slice(2))
} else {
  const newer = findInstalledNode()
  if (newer === null) refuse()
  else handOver(newer)
}

/** The nearest `node_modules/.bin/node` above this file. */
function findInstalledNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  let folder = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname)
  for (;;) {
    const file = path.join(folder, 'node_modules', '.bin', name)
    if (existsSync(file)) return file
    const parent = path.dirname(folder)
    if (parent === folder) return null
    folder = parent
  }
}

/** @param {string} node */
function handOver(node) {
  // A Node that is no newer after all would hand over for ever.
  if (process.env.WENYUAN_HANDED_OVER === '1') return refuse()
  const args = [new URL(import.meta.url).pathname, ...process.argv.slice(2)]
  const env = { ...process.env, WENYUAN_HANDED_OVER: '1' }
  const child = spawn(node, args, { stdio: 'inherit', env })
  // Ctrl-C reaches the child by the terminal; what another program sends is passed on.
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  child.on('error', refuse)
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1)
  })
}

function refuse() {
  const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || ''
  console.error(
    /^zh/i.test(locale)
      ? `wenyuan 需要 Node.js ${NEEDED} 或更高版本，当前为 ${process.versions.node}。请在项目文件夹中运行 npm install，或安装 Node.js ${NEEDED}。`
      : `wenyuan needs Node.js ${NEEDED} or newer; this is ${process.versions.node}. Run npm install in the project's folder, or install Node.js ${NEEDED}.`,
  )
  process.exitCode = 2
}
