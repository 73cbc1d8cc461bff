import type { Language } from '../platform/index.ts'

/** What the program says while it starts and stops, apart from what is wrong with a setting. */
export type Saying =
  | { code: 'migrating'; number: number; of: number; name: string }
  | { code: 'first-password'; username: string; password: string }
  | { code: 'planting-demo' }
  | { code: 'listening'; address: string; docs: string }
  | { code: 'working' }
  | { code: 'key-made'; file: string }
  | { code: 'stopping' }
  | { code: 'stopped' }
  | { code: 'database-away'; reason: string }
  | { code: 'database-too-old'; version: string; needed: number }
  | { code: 'address-in-use'; host: string; port: number }
  | { code: 'address-refused'; host: string; port: number; reason: string }

export function wordsFor(saying: Saying, language: Language): string {
  return language === 'en' ? english(saying) : chinese(saying)
}

function english(saying: Saying): string {
  switch (saying.code) {
    case 'migrating':
      return `Preparing the database: ${saying.number} of ${saying.of} (${saying.name})`
    case 'first-password':
      return `First start. Sign in as ${saying.username} with the password ${saying.password} (it is shown only this once).`
    case 'planting-demo':
      return 'Making the demonstration library …'
    case 'listening':
      return `Wenyuan is ready: ${saying.address} (the API to read and try: ${saying.docs})`
    case 'working':
      return 'Wenyuan is at work without HTTP (WENYUAN_ROLE=worker).'
    case 'key-made':
      return `The master key was made: ${saying.file}. Keep a copy apart from the data: without it, what is sealed is lost.`
    case 'stopping':
      return 'Finishing what is under way …'
    case 'stopped':
      return 'Stopped.'
    case 'database-away':
      return `The database in DATABASE_URL can't be reached: ${saying.reason}`
    case 'database-too-old':
      return `The database is PostgreSQL ${saying.version}: version ${saying.needed} or newer is needed.`
    case 'address-in-use':
      return `Port ${saying.port} on ${saying.host} is in use: stop what uses it or set PORT to another one.`
    case 'address-refused':
      return `Can't listen on ${saying.host} port ${saying.port} (${saying.reason}): set HOST and PORT to what this machine has.`
  }
}

function chinese(saying: Saying): string {
  switch (saying.code) {
    case 'migrating':
      return `正在准备数据库：${saying.number}/${saying.of}（${saying.name}）`
    case 'first-password':
      return `首次启动。请用账号 ${saying.username}、密码 ${saying.password} 登录（只显示这一次）。`
    case 'planting-demo':
      return '正在建立演示图书馆……'
    case 'listening':
      return `文渊已就绪：${saying.address}（接口文档与试用：${saying.docs}）`
    case 'working':
      return '文渊正在后台运行，不提供 HTTP（WENYUAN_ROLE=worker）。'
    case 'key-made':
      return `已生成主密钥：${saying.file}。请在数据之外另存一份：丢失后，加密内容无法恢复。`
    case 'stopping':
      return '正在完成手头的办理……'
    case 'stopped':
      return '已停止。'
    case 'database-away':
      return `无法连接 DATABASE_URL 所指的数据库：${saying.reason}`
    case 'database-too-old':
      return `数据库为 PostgreSQL ${saying.version}，需要 ${saying.needed} 或更新的版本。`
    case 'address-in-use':
      return `${saying.host} 的端口 ${saying.port} 已被占用：请停止占用者，或将 PORT 设为其他端口。`
    case 'address-refused':
      return `无法监听 ${saying.host} 的端口 ${saying.port}（${saying.reason}）：请将 HOST 与 PORT 设为本机可用的值。`
  }
}
