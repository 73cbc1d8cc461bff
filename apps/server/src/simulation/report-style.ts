/** For screen and paper; the two sides differ in lightness too, so that they are told apart in grey. */
export const REPORT_STYLE = `
:root { color-scheme: light; }
body { margin: 0; background: #faf8f3; color: #22201c; font: 15px/1.6 "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
main { max-width: 860px; margin: 0 auto; padding: 32px 24px 64px; }
h1 { font-size: 26px; margin: 0; } h2 { font-size: 18px; margin: 32px 0 8px; border-bottom: 1px solid #d9d2c3; }
.period { color: #6a6355; margin: 4px 0 12px; } li { margin: 4px 0; }
.key span { display: inline-block; width: 12px; height: 12px; margin: 0 6px 0 12px; }
.key .active { background: #b9ae97; } .key .draft { background: #8c2f25; }
figure { margin: 12px 0; } figcaption { color: #6a6355; font-size: 13px; }
svg { width: 100%; height: auto; } svg text { font-size: 11px; fill: #22201c; }
rect.active { fill: #b9ae97; } rect.draft { fill: #8c2f25; }
.wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: 13px; font-variant-numeric: tabular-nums; }
th, td { padding: 4px 8px; border-bottom: 1px solid #e8e2d5; text-align: right; } th:first-child { text-align: left; }
tbody th { font-weight: 400; white-space: nowrap; }
@media print { body { background: #fff; } section { break-inside: avoid; } }
`
