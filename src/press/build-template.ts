import { Document, Packer, PageOrientation, type ISectionOptions } from 'docx';

import type { PaperTemplate } from '../text';

import { FONT, piecesOf, TEXT_SIZE, type Page, type Piece } from './template-pieces';

/** Sizes of paper an office prints on. */
export const PAPER_SIZES = ['f4', 'a4'] as const;
export type PaperSize = (typeof PAPER_SIZES)[number];

/** Width and height in twentieths of a point: folio of 216 x 330 mm, and A4. */
const TWIPS: Readonly<Record<PaperSize, { readonly width: number; readonly height: number }>> = {
  f4: { width: 12246, height: 18709 },
  a4: { width: 11906, height: 16838 },
};
const MARGINS = {
  tall: { top: 1134, bottom: 1134, left: 1418, right: 1134 },
  wide: { top: 850, bottom: 850, left: 794, right: 794 },
};
const pageOf = (size: PaperSize, isWide: boolean): Page & { readonly properties: ISectionOptions['properties'] } => {
  const { width, height } = TWIPS[size];
  const margin = isWide ? MARGINS.wide : MARGINS.tall;
  return {
    width: (isWide ? height : width) - margin.left - margin.right,
    properties: {
      page: {
        size: { width, height, orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin,
      },
    },
  };
};

/** Makes the template Padan brings for a paper, as bytes of a .docx with placeholders in it. */
export const buildTemplate = async ({ isWide, blocks }: PaperTemplate, size: PaperSize): Promise<Uint8Array> => {
  const sections: { page: ReturnType<typeof pageOf>; children: Piece[] }[] = [
    { page: pageOf(size, isWide), children: [] },
  ];
  for (const block of blocks) {
    if (block.kind === 'annex') sections.push({ page: pageOf(size, block.isWide), children: [] });
    else {
      const { page, children } = sections.at(-1)!;
      children.push(...piecesOf(block, page));
    }
  }
  const document = new Document({
    creator: 'Padan',
    styles: { default: { document: { run: { font: FONT, size: TEXT_SIZE } } } },
    sections: sections.map(({ page: { properties }, children }) => ({ properties: properties ?? {}, children })),
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
};
