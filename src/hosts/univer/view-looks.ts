import {
  BooleanNumber,
  BorderStyleTypes,
  ColorKit,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderStyleData,
  type IColorStyle,
  type IStyleData,
  type Nullable,
} from '@univerjs/core';

import type { FileEdges, FileStyle, StyleEdit } from '../../ooxml';

import { INDENT_PIXELS, PADDING_PIXELS } from './snapshot';

type Side = keyof FileEdges;

const SIDES: readonly (readonly [Side, 'l' | 'r' | 't' | 'b'])[] = [
  ['left', 'l'],
  ['right', 'r'],
  ['top', 't'],
  ['bottom', 'b'],
];

const LINE_NAMES: Readonly<Record<number, string>> = {
  [BorderStyleTypes.THIN]: 'thin',
  [BorderStyleTypes.HAIR]: 'hair',
  [BorderStyleTypes.DOTTED]: 'dotted',
  [BorderStyleTypes.DASHED]: 'dashed',
  [BorderStyleTypes.DASH_DOT]: 'dashDot',
  [BorderStyleTypes.DASH_DOT_DOT]: 'dashDotDot',
  [BorderStyleTypes.DOUBLE]: 'double',
  [BorderStyleTypes.MEDIUM]: 'medium',
  [BorderStyleTypes.MEDIUM_DASHED]: 'mediumDashed',
  [BorderStyleTypes.MEDIUM_DASH_DOT]: 'mediumDashDot',
  [BorderStyleTypes.MEDIUM_DASH_DOT_DOT]: 'mediumDashDotDot',
  [BorderStyleTypes.SLANT_DASH_DOT]: 'slantDashDot',
  [BorderStyleTypes.THICK]: 'thick',
};

const ALIGN_NAMES: Readonly<Record<number, string>> = {
  [HorizontalAlign.LEFT]: 'left',
  [HorizontalAlign.CENTER]: 'center',
  [HorizontalAlign.RIGHT]: 'right',
  [HorizontalAlign.JUSTIFIED]: 'justify',
  [HorizontalAlign.DISTRIBUTED]: 'distributed',
};

const VERTICAL_NAMES: Readonly<Record<number, string>> = {
  [VerticalAlign.TOP]: 'top',
  [VerticalAlign.MIDDLE]: 'center',
  [VerticalAlign.BOTTOM]: 'bottom',
};

/** Six hexadecimal digits; pasted colours come as web pages write them. */
export const colorOf = (color: Nullable<IColorStyle>): string | null => {
  const written = color?.rgb;
  if (written === undefined || written === null || written === '') return null;
  const kit = new ColorKit(written);
  if (!kit.isValid) return null;
  const { r, g, b, a = 1 } = kit.toRgb();
  const digits = [r, g, b].map((part) => Math.round(part).toString(16).padStart(2, '0'));
  return a === 0 ? null : digits.join('').toUpperCase();
};

const edgeOf = (line: Nullable<IBorderStyleData>): NonNullable<FileEdges[Side]> | null => {
  const style = line ? LINE_NAMES[line.s] : undefined;
  return line && style !== undefined ? { style, color: colorOf(line.cl) } : null;
};

type Look = Omit<FileStyle, 'edges'> & { readonly edges: Readonly<Record<Side, NonNullable<FileEdges[Side]> | null>> };

/** What of a style of the view a file can hold. */
const lookOf = (style: IStyleData): Look => {
  const edges = Object.fromEntries(SIDES.map(([side, key]) => [side, edgeOf(style.bd?.[key])])) as Look['edges'];
  const pattern = style.n?.pattern;
  return {
    format: pattern === undefined || pattern === '' || pattern === 'General' ? null : pattern,
    font: style.ff ?? null,
    bold: style.bl === BooleanNumber.TRUE,
    italic: style.it === BooleanNumber.TRUE,
    underline: style.ul?.s === BooleanNumber.TRUE,
    strike: style.st?.s === BooleanNumber.TRUE,
    size: style.fs ?? null,
    color: colorOf(style.cl),
    fill: colorOf(style.bg),
    edges,
    wrap: style.tb === WrapStrategy.WRAP,
    align: (style.ht ? ALIGN_NAMES[style.ht] : undefined) ?? null,
    indent: style.pd?.l ? Math.max(0, Math.round((style.pd.l - PADDING_PIXELS) / INDENT_PIXELS)) : 0,
    vertical: (style.vt ? VERTICAL_NAMES[style.vt] : undefined) ?? 'bottom',
  };
};

/** What makes one style of the view another, as a file holds it; null where it is nothing a file could tell. */
export const editOfStyle = (before: IStyleData, now: IStyleData): StyleEdit | null => {
  const [old, look] = [lookOf(before), lookOf(now)];
  const changed = (Object.keys(look) as (keyof Look)[]).filter((key) => key !== 'edges' && old[key] !== look[key]);
  const edges = SIDES.flatMap(([side]) =>
    JSON.stringify(old.edges[side]) === JSON.stringify(look.edges[side]) ? [] : [[side, look.edges[side]] as const],
  );
  if (changed.length === 0 && edges.length === 0) return null;
  return {
    ...Object.fromEntries(changed.map((key) => [key, look[key]])),
    ...(edges.length === 0 ? {} : { edges: Object.fromEntries(edges) }),
  };
};
