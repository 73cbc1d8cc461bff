import type { Language } from '../language.ts'
import type { StartProblem } from './problems.ts'

/** What the launcher is doing while its caller waits. */
export type StartStep =
  | { code: 'unpacking'; folder: string }
  | { code: 'making-cluster'; folder: string }
  | { code: 'starting' }
  | { code: 'recovering' }
  | { code: 'adopted' }
  | { code: 'restarting-unusable' }
  | { code: 'restarting-ended' }
  | { code: 'restart-failed'; reason: string }
  | { code: 'giving-up' }

export function describeStep(step: StartStep, language: Language): string {
  return STEPS[language](step)
}

export function describeStartProblem(problem: StartProblem, language: Language): string {
  return PROBLEMS[language](problem)
}

const STEPS: Record<Language, (step: StartStep) => string> = {
  en: (step) => {
    switch (step.code) {
      case 'unpacking':
        return `Unpacking PostgreSQL into ${step.folder} (once)`
      case 'making-cluster':
        return `Making a new database in ${step.folder} (once)`
      case 'starting':
        return 'Starting PostgreSQL'
      case 'recovering':
        return 'PostgreSQL is still getting ready (after a crash it first replays its log)'
      case 'adopted':
        return 'PostgreSQL is running already: using it'
      case 'restarting-unusable':
        return 'PostgreSQL is running but does not answer: stopping it to start it again'
      case 'restarting-ended':
        return 'PostgreSQL has ended unexpectedly: starting it again'
      case 'restart-failed':
        return `PostgreSQL could not be started again: ${step.reason}`
      case 'giving-up':
        return 'PostgreSQL ends again and again: not starting it any more'
    }
  },
  'zh-CN': (step) => {
    switch (step.code) {
      case 'unpacking':
        return `正在解开 PostgreSQL 到 ${step.folder}（仅一次）`
      case 'making-cluster':
        return `正在 ${step.folder} 新建数据库（仅一次）`
      case 'starting':
        return '正在启动 PostgreSQL'
      case 'recovering':
        return 'PostgreSQL 仍在准备（异常结束后要先重放日志）'
      case 'adopted':
        return 'PostgreSQL 已在运行，直接使用'
      case 'restarting-unusable':
        return 'PostgreSQL 在运行但没有应答，正在停止并重新启动'
      case 'restarting-ended':
        return 'PostgreSQL 意外结束，正在重新启动'
      case 'restart-failed':
        return `PostgreSQL 未能重新启动：${step.reason}`
      case 'giving-up':
        return 'PostgreSQL 一再意外结束，不再重新启动'
    }
  },
}

const PROBLEMS: Record<Language, (problem: StartProblem) => string> = {
  en: (problem) => {
    switch (problem.code) {
      case 'no-binaries':
        return `There is no embedded PostgreSQL for ${problem.platform}: set DATABASE_URL to a PostgreSQL 15 or newer.`
      case 'binaries-fail':
        return `The embedded PostgreSQL does not run on this machine (${problem.reason}): set DATABASE_URL to a PostgreSQL 15 or newer.`
      case 'no-user':
        return 'PostgreSQL refuses to run as root and this machine has no other user: add one (for example postgres) or set DATABASE_URL.'
      case 'owner-unknown':
        return `${problem.folder} belongs to user number ${problem.uid}, which this machine does not have: add that user, or give the folder to one that exists.`
      case 'not-yours':
        return `${problem.folder} belongs to another user: start Wenyuan as that user or as root, or choose another folder with WENYUAN_DATA.`
      case 'folder-closed':
        return `PostgreSQL runs as user ${problem.user}, who may not enter ${problem.folder}: choose another folder with WENYUAN_DATA (for example /var/lib/wenyuan), or let others pass through it and the folders above.`
      case 'other-major':
        return `${problem.folder} was made by PostgreSQL ${problem.found}; this program brings PostgreSQL ${problem.needed}: move the data over with a dump, or choose another folder with WENYUAN_DATA.`
      case 'not-a-cluster':
        return `${problem.folder} is not empty and not a PostgreSQL database: move it away, or choose another folder with WENYUAN_DATA.`
      case 'socket-folder-taken':
        return `${problem.folder} is needed for the database's socket, but another user has it or others may enter it: remove it.`
      case 'being-started':
        return `Another program has been starting PostgreSQL on ${problem.folder} for ${problem.waitedSeconds} seconds: wait for it or end it.`
      case 'initdb-failed':
        return `The database could not be made:\n${problem.output}`
      case 'start-failed':
        return `PostgreSQL did not start. The last lines of ${problem.logFile}:\n${problem.lastLines}`
      case 'will-not-stop':
        return `PostgreSQL (process ${problem.pid}) does not stop.`
    }
  },
  'zh-CN': (problem) => {
    switch (problem.code) {
      case 'no-binaries':
        return `没有适用于 ${problem.platform} 的内置 PostgreSQL：请用 DATABASE_URL 指向 PostgreSQL 15 或更新版本。`
      case 'binaries-fail':
        return `内置 PostgreSQL 无法在这台机器上运行（${problem.reason}）：请用 DATABASE_URL 指向 PostgreSQL 15 或更新版本。`
      case 'no-user':
        return 'PostgreSQL 不能以 root 运行，而这台机器没有其他用户：请添加一个（例如 postgres），或设置 DATABASE_URL。'
      case 'owner-unknown':
        return `${problem.folder} 属于编号为 ${problem.uid} 的用户，这台机器上没有该用户：请添加该用户，或把文件夹交给已有的用户。`
      case 'not-yours':
        return `${problem.folder} 属于另一个用户：请以该用户或 root 启动文渊，或用 WENYUAN_DATA 另选文件夹。`
      case 'folder-closed':
        return `PostgreSQL 以用户 ${problem.user} 运行，该用户进不了 ${problem.folder}：请用 WENYUAN_DATA 另选文件夹（例如 /var/lib/wenyuan），或允许他人穿过它及其上级文件夹。`
      case 'other-major':
        return `${problem.folder} 由 PostgreSQL ${problem.found} 建立，而本程序自带 PostgreSQL ${problem.needed}：请导出后再导入数据，或用 WENYUAN_DATA 另选文件夹。`
      case 'not-a-cluster':
        return `${problem.folder} 不是空的，也不是 PostgreSQL 数据库：请移走，或用 WENYUAN_DATA 另选文件夹。`
      case 'socket-folder-taken':
        return `数据库的套接字要用 ${problem.folder}，但它属于别的用户或他人可进入：请删除它。`
      case 'being-started':
        return `另一个程序已用 ${problem.waitedSeconds} 秒在 ${problem.folder} 启动 PostgreSQL：请等它完成或结束它。`
      case 'initdb-failed':
        return `无法新建数据库：\n${problem.output}`
      case 'start-failed':
        return `PostgreSQL 没有启动。${problem.logFile} 的最后几行：\n${problem.lastLines}`
      case 'will-not-stop':
        return `PostgreSQL（进程 ${problem.pid}）停不下来。`
    }
  },
}
