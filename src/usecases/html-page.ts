import type { Language } from '../text';

/** A piece of a page. */
export type HtmlBlock =
  | { readonly kind: 'heading' | 'text' | 'note'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly headers: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  /** Lines that somebody fills in by hand: a label, then room. */
  | { readonly kind: 'blanks'; readonly labels: readonly string[] };

const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replaceAll('\n', '<br>');

const cells = (tag: 'td' | 'th', texts: readonly string[]): string =>
  texts.map((text) => `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${escape(text)}</${tag}>`).join('');

const blockHtml = (block: HtmlBlock): string => {
  switch (block.kind) {
    case 'heading':
      return `<h2>${escape(block.text)}</h2>`;
    case 'text':
      return `<p>${escape(block.text)}</p>`;
    case 'note':
      return `<p class="note">${escape(block.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escape(item)}</li>`).join('')}</ul>`;
    case 'table':
      return `<table><thead><tr>${cells('th', block.headers)}</tr></thead><tbody>${block.rows
        .map((row) => `<tr>${cells('td', row)}</tr>`)
        .join('')}</tbody></table>`;
    case 'blanks':
      return `<dl>${block.labels.map((label) => `<dt>${escape(label)}</dt><dd></dd>`).join('')}</dl>`;
  }
};

const STYLE = `body{font:10pt/1.4 Arial,"Liberation Sans",sans-serif;color:#1f2933;background:#fff;max-width:190mm;margin:8mm auto;padding:0 5mm}
h1{font-size:14pt;color:#0f4c5c;margin:0 0 2mm}h2{font-size:11pt;color:#0f4c5c;margin:6mm 0 1mm;break-after:avoid}p{margin:0 0 2mm}.note{color:#56606b}
table{border-collapse:collapse;width:100%}th{background:#0f4c5c;color:#fff;text-align:left}th,td{border-bottom:1px solid #d3d9de;padding:1mm 2mm;vertical-align:top;overflow-wrap:break-word}tr{break-inside:avoid}
ul{margin:0;padding-left:5mm}li{margin-bottom:1.5mm}dl{display:grid;grid-template-columns:60mm 1fr;gap:3mm;margin:3mm 0}dd{margin:0;border-bottom:1px solid #1f2933;min-height:6mm}
@page{size:A4;margin:12mm}@media print{body{margin:0;max-width:none;padding:0}th{print-color-adjust:exact;-webkit-print-color-adjust:exact}}`;

/** A page that stands alone: no scripts, nothing loaded from anywhere, made for paper as well as for a screen. */
export const htmlPage = (title: string, language: Language, blocks: readonly HtmlBlock[]): string =>
  `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${escape(title)}</title><style>${STYLE}</style></head>
<body><main><h1>${escape(title)}</h1>
${blocks.map(blockHtml).join('\n')}
</main></body></html>
`;
