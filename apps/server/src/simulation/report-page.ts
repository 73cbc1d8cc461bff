import type { Language, SimulationReportView, SimulationView } from '@wenyuan/contract'
import { type BarPair, drawBars } from './draw-bars.ts'
import { escapeText } from './escape-text.ts'
import { REPORT_STYLE } from './report-style.ts'
import { SIMULATION_WORDS } from './simulation-words.ts'

type Told = Pick<SimulationView, 'from' | 'to' | 'draftName' | 'acts'> & { readonly report: SimulationReportView }
type Pairs = SimulationReportView['byPatronType']

/** More rows than this are no chart any more; the table has them all. */
const MAX_BARS = 12

/** The report as one page that needs nothing else: to read, to print, to send on. */
export function reportPage({ report, from, to, draftName, acts }: Told, language: Language): string {
  const words = SIMULATION_WORDS[language]
  const { headings, columns } = words
  const title = draftName === null ? words.title : `${words.title} · ${draftName}`
  const parts = [
    `<h1>${escapeText(title)}</h1><p class="period">${escapeText(words.period(from, to, String(acts)))}</p>`,
    `<p class="headline">${escapeText(report.headline)}</p>`,
    section(headings.summary, list(report.sentences)),
    section(headings.figures, figuresTable(report, language)),
    section(headings.refusals, refusalsOf(report, language)),
    section(headings.months, monthsOf(report, language)),
    groups(headings.patronTypes, report.byPatronType, language),
    groups(headings.itemTypes, report.byItemType, language),
    report.byBranch.length > 1 ? groups(headings.branches, report.byBranch, language) : '',
    section(headings.method, list(words.method)),
  ]
  const key = `<p class="key"><span class="active"></span>${escapeText(words.active)} <span class="draft"></span>${escapeText(words.draft)}</p>`
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(title)}</title><style>${REPORT_STYLE}</style></head>
<body><main>${parts[0]}${key}${parts.slice(1).join('')}</main></body></html>
`

  function groups(heading: string, pairs: Pairs, of: Language): string {
    const bars = (countIn: (side: Pairs[number]['active']) => number): BarPair[] =>
      pairs
        .slice(0, MAX_BARS)
        .map(({ active, draft }) => ({ name: active.name, active: countIn(active), draft: countIn(draft) }))
    const refused = drawBars(
      bars((side) => side.refused),
      String,
      words.figures.refused,
    )
    const late = drawBars(
      bars((side) => side.lateLoans),
      String,
      words.figures.late,
    )
    const figure = (caption: string, svg: string) =>
      `<figure><figcaption>${escapeText(caption)}</figcaption>${svg}</figure>`
    const charts = figure(words.figures.refused, refused) + figure(words.figures.late, late)
    return section(heading, charts + groupTable(pairs, of))
  }

  function groupTable(pairs: Pairs, of: Language): string {
    const { figures, active: a, draft: d } = SIMULATION_WORDS[of]
    const named = [figures.checkouts, figures.refused, figures.foundNone, columns.lateLoans, columns.charges]
    const head = [columns.name, ...named.flatMap((name) => [`${name} · ${a}`, d])]
    const rows = pairs.map(({ active, draft }) => [
      active.name,
      ...(['checkouts', 'refused', 'foundNone', 'lateLoans', 'charges'] as const).flatMap((key) => [
        active[key],
        draft[key],
      ]),
    ])
    return table(head, rows)
  }
}

function figuresTable({ differences }: SimulationReportView, language: Language): string {
  const { active, draft, change } = SIMULATION_WORDS[language]
  return table(
    ['', active, draft, change],
    differences.map((one) => [one.label, one.active, one.draft, one.change]),
  )
}

function refusalsOf({ active, draft }: SimulationReportView, language: Language): string {
  const { acts, columns, active: a, draft: d } = SIMULATION_WORDS[language]
  const refusalsIn = (side: typeof active, act: string, code: string) =>
    side.refusals.find((one) => one.act === act && one.code === code)?.count ?? 0
  const all = new Map([...active.refusals, ...draft.refusals].map((one) => [`${one.act} ${one.code}`, one]))
  const rows = [...all.values()]
    .map(({ act, code, text }) => ({ act, text, a: refusalsIn(active, act, code), d: refusalsIn(draft, act, code) }))
    .sort((x, y) => Math.max(y.a, y.d) - Math.max(x.a, x.d))
  const bars = rows.slice(0, MAX_BARS).map(({ act, text, a: one, d: other }) => ({
    ...{ name: `${acts[act]} · ${short(text)}`, active: one, draft: other },
  }))
  return (
    drawBars(bars, String, SIMULATION_WORDS[language].headings.refusals) +
    table(
      [columns.act, columns.reason, a, d],
      rows.map((row) => [acts[row.act], row.text, row.a, row.d]),
    )
  )
}

const SHORT = 20

function short(text: string): string {
  return text.length > SHORT ? `${text.slice(0, SHORT)}…` : text
}

function monthsOf({ months }: SimulationReportView, language: Language): string {
  const { figures, active, draft, columns } = SIMULATION_WORDS[language]
  const bars = months.map((one) => ({ name: one.month, active: one.active.refused, draft: one.draft.refused }))
  const named = [figures.checkouts, figures.refused, columns.lateLoans, columns.charges, columns.wait]
  const rows = months.map((one) => [
    one.month,
    ...(['checkouts', 'refused', 'lateLoans', 'charges'] as const).flatMap((key) => [one.active[key], one.draft[key]]),
    ...[one.active, one.draft].map(({ holdWaitDays }) => holdWaitDays?.toFixed(1) ?? ''),
  ])
  const head = ['', ...named.flatMap((name) => [`${name} · ${active}`, draft])]
  return `<figure><figcaption>${escapeText(figures.refused)}</figcaption>${drawBars(bars, String, figures.refused)}</figure>${table(head, rows)}`
}

function section(heading: string, inside: string): string {
  return `<section><h2>${escapeText(heading)}</h2>${inside}</section>`
}

function list(sentences: readonly string[]): string {
  return `<ul>${sentences.map((text) => `<li>${escapeText(text)}</li>`).join('')}</ul>`
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const th = head.map((text) => `<th scope="col">${escapeText(text)}</th>`).join('')
  const body = rows.map(([first = '', ...cells]) => {
    const td = cells.map((cell) => `<td>${escapeText(String(cell))}</td>`).join('')
    return `<tr><th scope="row">${escapeText(String(first))}</th>${td}</tr>`
  })
  return `<div class="wide"><table><thead><tr>${th}</tr></thead><tbody>${body.join('')}</tbody></table></div>`
}
