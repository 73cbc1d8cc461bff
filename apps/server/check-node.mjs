// Plain JavaScript that every Node can read: an older one stops at the first TypeScript file without saying why.
const NEEDED = 24
const met = Number(process.versions.node.split('.')[0])

if (met < NEEDED) {
  const isChinese = /^zh/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '')
  console.error(
    isChinese
      ? `文渊需要 Node.js ${NEEDED}，当前为 ${process.version}。请在本目录运行 npm ci（不要略去可选依赖：它会带来合用的 Node.js），再运行 npm start；或安装 Node.js ${NEEDED}。`
      : `Wenyuan needs Node.js ${NEEDED}, this is ${process.version}. Run npm ci here without leaving out optional dependencies (they bring a fitting Node.js), then npm start; or install Node.js ${NEEDED}.`,
  )
  process.exit(1)
}
