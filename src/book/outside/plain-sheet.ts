import { footerText, PALETTE, type DraftCell, type SheetDraft } from '../../sheets';
import { formatDate, type Texts } from '../../text';
import type { CivilDate } from '../../domain';

import { headerRow, text } from '../cells';
import { aligned, widthsOf } from '../sheet-of';

type Row = readonly (DraftCell | null)[];

/** A table of a page: its heading, headers and rows, and a sentence under it. */
export type PlainBlock = {
  readonly heading?: string;
  readonly headers: readonly string[];
  readonly rows: readonly Row[];
  readonly note?: string;
};

/** The day a plain sheet is about, and the words it is told in. */
export type PlainAbout = { readonly asOf: CivilDate; readonly texts: Texts };

/** A sheet of a file that belongs to no run: it bears no marker and leads nowhere. */
export type PlainSheet = PlainAbout & {
  readonly key: string;
  readonly name: string;
  readonly title: string;
  readonly notices: readonly string[];
  /** Pixels of its columns. */
  readonly widths: readonly number[];
  /** One block that is the whole sheet can be filtered and stays under its headers. */
  readonly blocks: readonly PlainBlock[];
};

const blockRows = ({ heading, headers, rows, note }: PlainBlock): Row[] => [
  ...(heading === undefined ? [] : [[text(heading, 'heading')]]),
  ...(headers.length === 0
    ? rows
    : aligned(
        headerRow(headers),
        rows.map((row) => [...row]),
      )),
  ...(note === undefined ? [] : [[text(note, 'subtitle')]]),
];

/** A plain sheet: title, sentences that must be read, tables one below the other. */
export const plainSheet = ({ key, name, title, notices, widths, blocks, asOf, texts }: PlainSheet): SheetDraft => {
  const top: Row[] = [[text(title, 'title')], ...notices.map((notice) => [text(notice, 'subtitle')])];
  const [only, ...others] = blocks;
  const rows = [...top, ...blocks.flatMap((block, index) => [...(index === 0 ? [] : [[]]), ...blockRows(block)])];
  const lastColumn = widths.length - 1;
  const isTable = only !== undefined && others.length === 0 && only.heading === undefined && only.rows.length > 0;
  const { labels } = texts.sheets;
  return {
    key,
    name,
    rows,
    widths: widthsOf(widths),
    tabColor: PALETTE.teal,
    hidesGridlines: true,
    ...(isTable
      ? {
          frozenRows: top.length + 1,
          table: {
            name: `Padan${key.charAt(0).toUpperCase()}${key.slice(1)}`,
            range: {
              firstRow: top.length,
              lastRow: top.length + only.rows.length,
              firstColumn: 0,
              lastColumn,
            },
          },
        }
      : {}),
    print: {
      paper: 'f4',
      area: { firstRow: 0, lastRow: rows.length - 1, firstColumn: 0, lastColumn },
      footer: { left: footerText(`Padan, ${formatDate(asOf)}`), middle: '&A', right: labels.printedPage },
      ...(isTable ? { titleRows: { first: 0, last: top.length } } : {}),
    },
  };
};
