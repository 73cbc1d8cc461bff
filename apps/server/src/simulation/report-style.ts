/** For screen and paper; the two sides differ in lightness too, so that they are told apart in grey. */
export const REPORT_STYLE = `
:root { color-scheme: light; }
body { margin: 0; background: #f4f6f2; color: #15201b; font: 15px/1.6 "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
main { max-width: 860px; margin: 0 auto; padding: 32px 24px 64px; }
h1 { font-size: 26px; margin: 0; } h2 { font-size: 18px; margin: 32px 0 8px; border-bottom: 1px solid #dce1da; }
.headline { font-size: 22px; font-weight: 700; margin: 20px 0 0; }
.period { color: #5f6c65; margin: 4px 0 12px; } li { margin: 4px 0; }
.key span { display: inline-block; width: 12px; height: 12px; margin: 0 6px 0 12px; }
.key .active { background: #aab3ad; } .key .draft { background: #1c5f4b; }
figure { margin: 12px 0; } figcaption { color: #5f6c65; font-size: 13px; }
svg { width: 100%; height: auto; } svg text { font-size: 11px; fill: #15201b; }
rect.active { fill: #aab3ad; } rect.draft { fill: #1c5f4b; }
.wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: 13px; font-variant-numeric: tabular-nums; }
th, td { padding: 4px 8px; border-bottom: 1px solid #dce1da; text-align: right; } th:first-child { text-align: left; }
tbody th { font-weight: 400; white-space: nowrap; }
@media print { body { background: #fff; } section { break-inside: avoid; } }
`
