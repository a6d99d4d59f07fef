import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { unzipSync } from 'fflate';

import { linesOf } from '../papers/read-paper';

import { padan, textWithLibreOffice } from './programs';

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * Makes the papers of a decided workbook and has LibreOffice open each; what it reads must be, paragraph by paragraph, what they were
 * written with.
 */
export const findPapersReadOtherwise = (path: string, folder: string): readonly string[] => {
  const archive = join(folder, 'papers.zip');
  padan('papers', path, '--out', archive, '--run-on');
  const files = Object.entries(unzipSync(readFileSync(archive))).filter(([name]) => name.endsWith('.docx'));
  if (files.length < 6) return [`only ${files.length} papers`];
  const out = join(folder, 'papers');
  mkdirSync(out, { recursive: true });
  const paths = files.map(([name, bytes]) => {
    const place = join(out, basename(name));
    writeFileSync(place, bytes);
    return place;
  });
  const read = textWithLibreOffice(paths, folder);
  return files.flatMap(([name, bytes], index) => {
    const found = plain(read[index] ?? '');
    const lost = linesOf(bytes)
      .map(plain)
      .filter((line) => !found.includes(line));
    return lost.slice(0, 3).map((line) => `${name} lacks "${line}"`);
  });
};
