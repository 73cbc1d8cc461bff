import type { ImportView, UndoneImportView } from '@wenyuan/contract'
import type { Words } from './command.ts'

const STATES: Readonly<Record<ImportView['status'], Words>> = {
  waiting: { 'zh-CN': '等待中', en: 'waiting' },
  running: { 'zh-CN': '进行中', en: 'running' },
  done: { 'zh-CN': '完成', en: 'done' },
  failed: { 'zh-CN': '失败', en: 'failed' },
  undoing: { 'zh-CN': '撤销中', en: 'being undone' },
  undone: { 'zh-CN': '已撤销', en: 'undone' },
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
  const lines = kept.map(({ kind, name, usedBy }) => ({ kind, text: `${name} (${usedBy})` }))
  const zh = lines.map(({ kind, text }) => `  保留${kind === 'title' ? '书目' : '单册'} ${text}`)
  const en = lines.map(({ kind, text }) => `  kept ${kind} ${text}`)
  return {
    'zh-CN': [`导入 ${id} 已撤销：移除书目 ${titlesRemoved}，单册 ${itemsRemoved}`, ...zh].join('\n'),
    en: [`import ${id} undone: ${titlesRemoved} titles and ${itemsRemoved} items removed`, ...en].join('\n'),
  }
}
