import type { Slip, SlipLine } from './slip.ts'
import type { SlipWidth } from './slip-settings.ts'

const PAGES: Readonly<Record<SlipWidth, { readonly size: string; readonly margin: string; readonly body: string }>> = {
  '58': { size: '58mm auto', margin: '2mm 3mm 6mm', body: '12px/17px' },
  '80': { size: '80mm auto', margin: '2mm 4mm 6mm', body: '13px/19px' },
  a6: { size: '105mm 148mm', margin: '8mm', body: '13px/20px' },
}

/** A page of its own for the browser's printing: nothing of the console is on it. */
export function slipHtml({ title, library, lines }: Slip, width: SlipWidth, language: string): string {
  const { size, margin, body } = PAGES[width]
  const style = `@page{size:${size};margin:${margin}}
body{margin:0;color:#000;background:#fff;font:${body} "Noto Sans CJK SC","Microsoft YaHei",sans-serif;font-variant-numeric:tabular-nums}
h1{font-size:1.25em;line-height:1.4;margin:0;text-align:center}h2{font-size:1em;margin:0 0 4px;text-align:center;font-weight:400}
p{margin:0;overflow-wrap:anywhere}.strong{font-weight:700;margin-top:4px}.small{font-size:.85em}
.large{font-size:3em;line-height:1.2;font-weight:700;text-align:center}
.pair{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 8px}hr{border:0;border-top:1px dashed #000;margin:5px 0}`
  return `<!doctype html><html lang="${escaped(language)}"><meta charset="utf-8"><title>${escaped(title)}</title><style>${style}</style>
<h1>${escaped(library)}</h1><h2>${escaped(title)}</h2>${lines.map(lineHtml).join('')}</html>`
}

function lineHtml(line: SlipLine): string {
  if (line.kind === 'rule') return '<hr>'
  if (line.kind === 'pair')
    return `<p class="pair"><span>${escaped(line.left)}</span><span>${escaped(line.right)}</span></p>`
  return `<p class="${line.kind}">${escaped(line.text)}</p>`
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark)
}
