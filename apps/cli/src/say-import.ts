import type { ImportView, UndoneImportView } from '@wenyuan/contract'
import type { Language } from '@wenyuan/server/platform'
import type { Words } from './command.ts'

const STATES: Readonly<Record<ImportView['status'], Words>> = {
  waiting: { 'zh-CN': '等待中', en: 'waiting' },
  running: { 'zh-CN': '进行中', en: 'running' },
  done: { 'zh-CN': '完成', en: 'done' },
  failed: { 'zh-CN': '失败', en: 'failed' },
  undoing: { 'zh-CN': '撤销中', en: 'being undone' },
  undone: { 'zh-CN': '已撤销', en: 'undone' },
}

/** What a title or item that stays has been used for; an unknown use is said as it came. */
const USES: Readonly<Record<string, Words>> = {
  loan: { 'zh-CN': '有借阅', en: 'has been lent' },
  hold: { 'zh-CN': '有预约', en: 'has been held' },
  change: { 'zh-CN': '已修改', en: 'changed since' },
  item: { 'zh-CN': '有单册', en: 'has an item' },
  import: { 'zh-CN': '另有导入', en: 'in a later import' },
}

/** One line: where the import stands. */
export function sayImport(view: ImportView): Words {
  const { id, file, rowsTotal, rowsRead, rowsSkipped, titlesCreated, titlesMerged, itemsCreated, failure } = view
  const state = STATES[view.status]
  const ofAll = rowsTotal === null ? '' : `/${rowsTotal}`
  const why = failure === null ? '' : `: ${failure}`
  return {
    'zh-CN': `导入 ${id} ${file}：${state['zh-CN']}，已读 ${rowsRead}${ofAll} 行，新书目 ${titlesCreated}，并入 ${titlesMerged}，新单册 ${itemsCreated}，跳过 ${rowsSkipped}${why}`,
    en: `import ${id} ${file}: ${state.en}, ${rowsRead}${ofAll} rows read, ${titlesCreated} titles new, ${titlesMerged} merged, ${itemsCreated} items new, ${rowsSkipped} rows skipped${why}`,
  }
}

/** What went, and a line for each thing that stays because it has been used. */
export function sayUndone({ id, titlesRemoved, itemsRemoved, kept }: UndoneImportView): Words {
  const said = ({ usedBy }: (typeof kept)[number], language: Language) => USES[usedBy]?.[language] ?? usedBy
  const zh = kept.map((one) => `  保留${one.kind === 'title' ? '书目' : '单册'} ${one.name}（${said(one, 'zh-CN')}）`)
  const en = kept.map((one) => `  kept ${one.kind} ${one.name} (${said(one, 'en')})`)
  return {
    'zh-CN': [`导入 ${id} 已撤销：移除书目 ${titlesRemoved}，单册 ${itemsRemoved}`, ...zh].join('\n'),
    en: [`import ${id} undone: ${titlesRemoved} titles and ${itemsRemoved} items removed`, ...en].join('\n'),
  }
}
