import { quoteSheetName } from '../sheets';

import { PackageParts, type Parts } from './package-parts';
import type { WorkbookPackage } from './workbook-package';
import { escapeXml } from './xml';
import { partText, textBytes } from './zip';

/**
 * Gives a sheet another name, and follows it wherever formulas, names, lists, links and charts mention it in quotes. Parts
 * that do not mention it keep their bytes.
 */
export const renameSheet = (source: WorkbookPackage, from: string, to: string): Parts => {
  const parts = PackageParts.copyOf(source.parts);
  const quotedFrom = `${escapeXml(quoteSheetName(from))}!`;
  const quotedTo = `${escapeXml(quoteSheetName(to))}!`;
  const forms: readonly (readonly [string, string])[] = [
    [quotedFrom, quotedTo],
    [quotedFrom.replaceAll("'", '&apos;'), quotedTo.replaceAll("'", '&apos;')],
  ];
  for (const path of parts.keys()) {
    if (!/\/(?:worksheets|charts)\/[^/]+\.xml$/.test(path) && path !== source.workbookPath) continue;
    const xml = partText(parts, path) ?? '';
    let renamed = forms.reduce((text, [before, after]) => text.replaceAll(before, after), xml);
    if (path === source.workbookPath) renamed = renamed.replace(`name="${escapeXml(from)}"`, `name="${escapeXml(to)}"`);
    if (renamed !== xml) parts.set(path, textBytes(renamed));
  }
  return parts;
};
