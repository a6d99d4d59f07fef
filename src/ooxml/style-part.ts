import {
  alignOf,
  CELL_FONT,
  formatOf,
  LOOK_STYLES,
  NUMBER_FORMAT_CODES,
  styleOf,
  type CellAlign,
  type CellLook,
  type CellStyle,
  type ConditionalStyle,
  type DraftCell,
  type NumberFormat,
} from '../sheets';

import { StyleSections } from './style-sections';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A style part of a fresh workbook; its style Normal has the font of Padan's cells, without a theme's scheme over it. */
export const EMPTY_STYLES =
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${MAIN}">` +
  `<fonts count="1"><font><sz val="${CELL_FONT.size}"/><name val="${CELL_FONT.name}"/><family val="2"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/></styleSheet>';

/**
 * Adds Padan's looks to a style part. Existing entries keep their bytes and their numbers; new ones go behind them, so every
 * style a user's cell points to stays what it was.
 */
export class StyleAppender {
  private readonly sections: StyleSections;
  private readonly cellFormats = new Map<CellLook, Map<NumberFormat, Map<CellAlign | null, number>>>();

  constructor(xml: string) {
    this.sections = new StyleSections(xml);
  }

  /** Number of the cell format for a cell's look, place and number format; one entry per combination. */
  cellFormat(cell: DraftCell): number {
    const look = cell.look ?? 'body';
    const format = formatOf(cell);
    const align = alignOf(cell);
    let ofLook = this.cellFormats.get(look);
    if (!ofLook) this.cellFormats.set(look, (ofLook = new Map<NumberFormat, Map<CellAlign | null, number>>()));
    let ofFormat = ofLook.get(format);
    if (!ofFormat) ofLook.set(format, (ofFormat = new Map<CellAlign | null, number>()));
    let number = ofFormat.get(align);
    if (number === undefined) ofFormat.set(align, (number = this.addCellFormat(styleOf(look, align), format)));
    return number;
  }

  private addCellFormat(style: CellStyle, format: NumberFormat): number {
    const font = this.sections.add(
      'fonts',
      `<font>${style.bold ? '<b/>' : ''}${style.italic ? '<i/>' : ''}${style.underline ? '<u/>' : ''}<sz val="${style.size}"/><color rgb="FF${style.color}"/><name val="${CELL_FONT.name}"/><family val="2"/></font>`,
    );
    const fill = style.fill
      ? this.sections.add(
          'fills',
          `<fill><patternFill patternType="solid"><fgColor rgb="FF${style.fill}"/><bgColor indexed="64"/></patternFill></fill>`,
        )
      : 0;
    const align = style.align === null ? '' : ` horizontal="${style.align}"`;
    const indent = style.indent > 0 ? ` indent="${style.indent}"` : '';
    const alignment = `<alignment${align} vertical="${style.vertical}"${style.wrap ? ' wrapText="1"' : ''}${indent}/>`;
    return this.sections.add(
      'cellXfs',
      `<xf numFmtId="${this.numberFormat(format)}" fontId="${font}" fillId="${fill}" borderId="${this.border(style)}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`,
    );
  }

  private border({ edges, hasThickLeft }: CellStyle): number {
    const sides = (['left', 'right', 'top', 'bottom'] as const).map((side) => {
      const color = edges[side];
      if (color === undefined) return `<${side}/>`;
      const weight = side === 'left' && hasThickLeft ? 'medium' : 'thin';
      return `<${side} style="${weight}"><color rgb="FF${color}"/></${side}>`;
    });
    return Object.keys(edges).length === 0
      ? 0
      : this.sections.add('borders', `<border>${sides.join('')}<diagonal/></border>`);
  }

  /** Number of the differential format a conditional look uses. */
  differential(look: ConditionalStyle): number {
    const { bold, color, fill } = LOOK_STYLES[look];
    const font = bold || color ? `<font>${bold ? '<b/>' : ''}${color ? `<color rgb="FF${color}"/>` : ''}</font>` : '';
    const filled = fill ? `<fill><patternFill><bgColor rgb="FF${fill}"/></patternFill></fill>` : '';
    return this.sections.add('dxfs', `<dxf>${font}${filled}</dxf>`);
  }

  /** The style part with everything added. */
  build(): string {
    return this.sections.build();
  }

  private numberFormat(format: NumberFormat): number {
    const builtIn: Readonly<Partial<Record<NumberFormat, number>>> = {
      general: 0,
      text: 49,
      whole: 3,
      points: 2,
      amount: 4,
      percent: 9,
    };
    const id = builtIn[format];
    return id ?? this.sections.addFormat(NUMBER_FORMAT_CODES[format]);
  }
}
