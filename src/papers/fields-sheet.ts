import { pixelsToCharacters, type DraftCell, type SheetDraft } from '../sheets';
import type { PaperWords } from '../text';

/** Names of the papers on whose templates a field stands. */
const usedIn = (field: string, { templates, names }: PaperWords): string =>
  (Object.keys(templates) as (keyof typeof templates)[])
    .filter(
      (id) => JSON.stringify(templates[id]).toLowerCase().includes(`{${field}}`) || hasLetterhead(templates[id], field),
    )
    .map((id) => names[id])
    .join('; ');

const LETTERHEAD: readonly string[] = ['pemerintah_daerah', 'unit_penerbit', 'alamat_penerbit'];

const hasLetterhead = ({ blocks }: PaperWords['templates']['spmt'], field: string): boolean =>
  LETTERHEAD.includes(field) && blocks.some(({ kind }) => kind === 'letterhead');

const cell = (value: string | null, look: NonNullable<DraftCell['look']>): DraftCell => ({
  value,
  look,
  format: 'text',
});

/** A sheet on which an office fills in, once, what its papers say of itself. */
export const fieldsSheet = (words: PaperWords): SheetDraft => {
  const heads = words.fieldsHeads.split('|');
  return {
    key: 'fields',
    name: words.fieldsSheet,
    widths: [280, 340, 560].map(pixelsToCharacters),
    frozenRows: 3,
    rows: [
      [cell(words.fieldsTitle, 'title')],
      [cell(words.fieldsNotice, 'subtitle')],
      heads.map((head) => cell(head, 'header')),
      ...Object.entries(words.office).map(([field, name]) => [
        cell(name, 'row'),
        cell(null, 'input'),
        cell(usedIn(field, words), 'rowMuted'),
      ]),
    ],
  };
};
