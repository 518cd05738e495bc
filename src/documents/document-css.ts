/** How a document looks on a screen and on A4; colours and sizes are those of the pages. */
export const documentCss = `
:root { color-scheme: light; --ink: #1b2a2f; --ink2: #435359; --rule: #c9c4b7; --paper: #ffffff; --accent: #14503c; }
html { font-size: 10.5pt; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 178mm; padding: 12mm 4mm 20mm; background: var(--paper); color: var(--ink);
  font: 400 1rem/1.4 'Source Sans 3', 'Source Sans Pro', system-ui, sans-serif; font-variant-numeric: tabular-nums; }
h1, h2, h3 { line-height: 1.2; margin: 0 0 2mm; font-weight: 600; break-after: avoid; }
h1 { font-size: 1.9rem; letter-spacing: -0.01em; } h2 { font-size: 1.33rem; margin-top: 7mm; } h3 { font-size: 1.1rem; margin-top: 5mm; }
p { margin: 0 0 2.5mm; } p.lead { font-size: 1.24rem; line-height: 1.35; } p.small, figcaption, .note { font-size: 0.86rem; color: var(--ink2); }
ul, ol { margin: 0 0 3mm; padding-left: 5mm; } li { margin: 0 0 1mm; }
table { border-collapse: collapse; width: 100%; margin: 2mm 0 1mm; font-size: 0.9rem; }
caption { text-align: left; font-weight: 600; padding: 0 0 1.5mm; caption-side: top; }
thead { display: table-header-group; } tr { break-inside: avoid; }
th, td { padding: 1mm 2mm 1mm 0; border-bottom: 0.2mm solid var(--rule); text-align: left; vertical-align: top; font-weight: 400; }
thead th { color: var(--ink2); border-bottom-color: var(--ink2); } .number { text-align: right; padding-left: 2mm; white-space: nowrap; } thead .number { white-space: normal; }
figure { margin: 3mm 0; break-inside: avoid; } figure svg { display: block; max-width: 100%; height: auto; }
figcaption b { color: var(--ink); font-weight: 600; } a { color: var(--accent); } .note { margin: 0 0 4mm; }
.new-page { break-before: page; } footer { margin-top: 10mm; border-top: 0.2mm solid var(--rule); padding-top: 2mm; font-size: 0.81rem; color: var(--ink2); }
@media print { html { font-size: 9.4pt; } body { max-width: none; padding: 0; } footer { display: none; }
  h2 { margin-top: 4.5mm; } h3 { margin-top: 3.5mm; } th, td { padding-top: 0.6mm; padding-bottom: 0.6mm; } figure svg { max-height: 80mm; } }
`;
