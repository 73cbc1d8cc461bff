import type { MigrationProblem } from './database/migrate.ts'
import type { Language } from './language.ts'
import type { MasterKeyProblem } from './master-key.ts'

export function describeMigrationProblem(problem: MigrationProblem, language: Language): string {
  const isEnglish = language === 'en'
  switch (problem.code) {
    case 'changed':
      return isEnglish
        ? `Migration ${problem.number} (${problem.name}) ran on this database with another text than the one in this program: use the program that fits the database, or restore the file.`
        : `迁移 ${problem.number}（${problem.name}）在此数据库上执行时的内容与本程序中的不同：请使用与数据库相配的程序，或恢复该文件。`
    case 'newer':
      return isEnglish
        ? `The database is at migration ${problem.databaseNumber}, this program knows ${problem.programNumber}: use the newer program.`
        : `数据库已到迁移 ${problem.databaseNumber}，本程序只到 ${problem.programNumber}：请使用较新的程序。`
  }
}

export function describeMasterKeyProblem(problem: MasterKeyProblem, language: Language): string {
  const isEnglish = language === 'en'
  switch (problem.code) {
    case 'open-to-others':
      return isEnglish
        ? `The key file ${problem.file} can be read by others (mode ${problem.mode}): set it to 600.`
        : `密钥文件 ${problem.file} 他人可读（权限 ${problem.mode}）：请改为 600。`
    case 'malformed':
      return isEnglish
        ? `The key file ${problem.file} does not hold 32 bytes in base64 (${problem.bytes} bytes met): restore it from a backup.`
        : `密钥文件 ${problem.file} 的内容不是 base64 写成的 32 字节（读到 ${problem.bytes} 字节）：请从备份恢复。`
    case 'unreadable':
      return isEnglish
        ? `The key file ${problem.file} can't be read or made: ${problem.reason}`
        : `密钥文件 ${problem.file} 无法读取或建立：${problem.reason}`
  }
}
