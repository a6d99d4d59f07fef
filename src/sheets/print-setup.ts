import type { CellRange } from './address';

/** How a sheet is printed: landscape, fitted to one page wide, in the middle between its sides. */
export type PrintSetup = {
  /** F4 is the Folio of Indonesian offices, 330 x 216 mm. */
  readonly paper: 'f4' | 'a4';
  /** One page high as well as wide. */
  readonly isOnePage?: boolean;
  /** All cells where it is left out. */
  readonly area?: CellRange;
  /** 0-based rows repeated on top of every page. */
  readonly titleRows?: { readonly first: number; readonly last: number };
  /** 8 where it is left out. */
  readonly sideMarginMm?: number;
  /** Texts with "&P" for the page, "&N" for the pages, "&A" for the sheet; `footerText` guards texts of others. */
  readonly footer?: { readonly left?: string; readonly middle?: string; readonly right?: string };
};

/** What a sheet is printed with that says nothing about it. */
export const PLAIN_PRINT: PrintSetup = { paper: 'a4' };

/** Paper sizes as files number them (ECMA-376, 18.18.43) and as Office.js names them. */
export const PAPERS = {
  a4: { code: 9, name: 'A4' },
  f4: { code: 14, name: 'Folio' },
} as const;

const MARGINS_MM = { side: 8, top: 10, bottom: 15, header: 5, footer: 7 } as const;

type Margins = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly header: number;
  readonly footer: number;
};

/** Margins in inches, as files write them; 72 points to each. */
export const marginInches = ({ sideMarginMm = MARGINS_MM.side }: PrintSetup): Margins => {
  const inches = (mm: number): number => Math.round((mm / 25.4) * 10000) / 10000;
  return {
    left: inches(sideMarginMm),
    right: inches(sideMarginMm),
    top: inches(MARGINS_MM.top),
    bottom: inches(MARGINS_MM.bottom),
    header: inches(MARGINS_MM.header),
    footer: inches(MARGINS_MM.footer),
  };
};

/** A text of somebody else in a footer: its "&" stands for itself. */
export const footerText = (text: string): string => text.replaceAll('&', '&&');

/** The size comes before the font, whose closing quote keeps it apart from a text that begins with a digit. */
const FOOTER_FONT = '&8&"Arial,Regular"';
/** Excel takes no more in all three parts together (255), codes included. */
const MAX_FOOTER_PART = 80;

const footerPart = (text: string | undefined): string =>
  text === undefined || text === ''
    ? ''
    : FOOTER_FONT + text.slice(0, MAX_FOOTER_PART - FOOTER_FONT.length).replace(/(?<!&)((?:&&)*)&$/, '$1');

/** Footer codes of the three parts, small letters of the sheet's own font set; empty where nothing is printed. */
export const footerCodes = ({
  footer = {},
}: PrintSetup): { readonly left: string; readonly middle: string; readonly right: string } => ({
  left: footerPart(footer.left),
  middle: footerPart(footer.middle),
  right: footerPart(footer.right),
});

/** Rows repeated on every page as files and Office.js write them, "$1:$3"; null for none. */
export const titleRowsAddress = ({ titleRows }: PrintSetup): string | null =>
  titleRows ? `$${titleRows.first + 1}:$${titleRows.last + 1}` : null;
