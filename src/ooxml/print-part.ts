import {
  absoluteRangeAddress,
  footerCodes,
  marginInches,
  PAPERS,
  PLAIN_PRINT,
  quoteSheetName,
  titleRowsAddress,
  type SheetDraft,
} from '../sheets';

import { escapeXml } from './xml';

/** Print set-up of a sheet as its part holds it: printOptions, pageMargins, pageSetup, headerFooter, in this order. */
export const printXml = ({ print = PLAIN_PRINT }: SheetDraft): string => {
  const { left, right, top, bottom, header, footer } = marginInches(print);
  const codes = footerCodes(print);
  const text = [
    ['L', codes.left],
    ['C', codes.middle],
    ['R', codes.right],
  ]
    .map(([part, code]) => (code === '' ? '' : `&${part}${code}`))
    .join('');
  return [
    '<printOptions horizontalCentered="1"/>',
    `<pageMargins left="${left}" right="${right}" top="${top}" bottom="${bottom}" header="${header}" footer="${footer}"/>`,
    `<pageSetup paperSize="${PAPERS[print.paper].code}" orientation="landscape" fitToWidth="1" fitToHeight="${print.isOnePage ? 1 : 0}"/>`,
    text === '' ? '' : `<headerFooter><oddFooter>${escapeXml(text)}</oddFooter></headerFooter>`,
  ].join('');
};

/** Names by which a workbook knows what of a sheet is printed, and which rows on every page; `position` counts sheets from 0. */
export const printNames = ({ name, print = PLAIN_PRINT }: SheetDraft, position: number): string => {
  const sheet = quoteSheetName(name);
  const rows = titleRowsAddress(print);
  return [
    ['Print_Area', print.area ? absoluteRangeAddress(print.area) : null],
    ['Print_Titles', rows],
  ]
    .map(([kind, address]) =>
      address === null
        ? ''
        : `<definedName name="_xlnm.${kind}" localSheetId="${position}">${escapeXml(`${sheet}!${address}`)}</definedName>`,
    )
    .join('');
};
