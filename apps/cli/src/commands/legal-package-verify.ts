import { readFile } from 'node:fs/promises'
import { type PackageBreak, type PackageVerification, verifyLegalPackage } from '@wenyuan/server/legal'
import { type Command, EXIT, type Words } from '../command.ts'
import { readArgs } from '../read-args.ts'

export const legalPackageVerify: Command = {
  name: 'legal-package verify',
  summary: { 'zh-CN': '核验追索材料是否完整、未被改动', en: 'check that a legal package is whole and unchanged' },
  usage: {
    'zh-CN': `用法：wenyuan legal-package verify 文件.zip [--key 指纹] [--json]

核验签名、每个文件的哈希和操作记录的链，不需要服务在运行。
--key：图书馆公布的公钥指纹；不同则视为有改动
退出码：0 完整；1 有改动；2 无法读取`,
    en: `Usage: wenyuan legal-package verify FILE.zip [--key FINGERPRINT] [--json]

Checks the signature, the hash of each file and the chain of the record; no server needs to run.
--key: the fingerprint of the key that the library made known; another one counts as a change
Exit code: 0 whole, 1 changed, 2 could not be read`,
  },
  async run(args, io) {
    const form = { options: { json: 'flag', key: 'text' }, operands: { least: 1, most: 1 } } as const
    const read = readArgs(args, { usage: legalPackageVerify.usage, ...form }, io)
    if (read.kind === 'refused') return EXIT.refused
    const [file = ''] = read.operands
    const { key } = read.options
    const bytes = await readFile(file).catch(() => null)
    if (bytes === null) {
      io.err(io.language === 'zh-CN' ? `无法读取 ${file}` : `can not read ${file}`)
      return EXIT.refused
    }
    const verified = verifyLegalPackage(bytes, typeof key === 'string' ? key : null)
    if (read.options['json'] === true) io.out(JSON.stringify(verified, null, 2))
    else for (const line of sayVerified(verified)) io.out(line[io.language])
    if (verified.manifest === null) return EXIT.refused
    return verified.breaks.length === 0 ? EXIT.ok : EXIT.failed
  },
}

function sayVerified({ manifest, fingerprint, events, sealed, breaks }: PackageVerification): Words[] {
  if (manifest === null) return [{ 'zh-CN': '不是追索材料', en: 'this is no legal package' }]
  const { network, subject, madeAt, madeBy, files } = manifest
  return [
    {
      'zh-CN': `${network}　${subject}　${madeAt}　由 ${madeBy} 制作`,
      en: `${network}, ${subject}, made ${madeAt} by ${madeBy}`,
    },
    { 'zh-CN': `签名公钥指纹 ${fingerprint}`, en: `signing key ${fingerprint}` },
    ...breaks.map(sayBreak),
    ...(breaks.length > 0
      ? []
      : [
          {
            'zh-CN': `完整：${files.length} 个文件、签名和 ${events} 条记录（${sealed} 条已入链）均无改动`,
            en: `whole: ${files.length} files, the signature and ${events} events (${sealed} sealed) are as they were made`,
          },
        ]),
  ]
}

function sayBreak(broken: PackageBreak): Words {
  switch (broken.what) {
    case 'not-a-package':
      return { 'zh-CN': '不是追索材料', en: 'this is no legal package' }
    case 'bad-signature':
      return { 'zh-CN': '签名不符：清单被改动', en: 'the signature is wrong: the manifest was changed' }
    case 'other-key':
      return {
        'zh-CN': `签名用的是另一把钥匙：${broken.fingerprint}`,
        en: `it is signed with another key: ${broken.fingerprint}`,
      }
    case 'changed':
      return { 'zh-CN': `${broken.file} 被改动`, en: `${broken.file} was changed` }
    case 'missing':
      return { 'zh-CN': `缺少 ${broken.file}`, en: `${broken.file} is missing` }
    case 'not-listed':
      return { 'zh-CN': `${broken.file} 不在清单中`, en: `${broken.file} is not in the manifest` }
    case 'chain':
      return { 'zh-CN': `记录 ${broken.event} 与链不符`, en: `event ${broken.event} does not fit the chain` }
  }
}
