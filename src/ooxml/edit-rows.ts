/** A row as a part writes it: what stands in its tag, and between its tags. */
export type WrittenRow = { readonly attributes: string; readonly content: string };

/** Prefix of the elements of a sheet part, with its colon; usually none. */
export const prefixOf = (xml: string): string => /<(\w+:)?sheetData[\s/>]/.exec(xml)?.[1] ?? '';

/** Value of an attribute as it is written. */
export const attribute = (attributes: string, name: string): string | undefined =>
  new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];

/** Attributes with one set, or taken away. */
export const withAttribute = (attributes: string, name: string, value: string | null): string => {
  const without = attributes.replace(new RegExp(`(?:^|\\s+)${name}="[^"]*"`), '');
  return value === null ? without : `${without.trimEnd()} ${name}="${value}"`;
};

/** Writes rows of a sheet part anew, by their number from 0. All other rows keep their bytes; those the part lacks are put in their place. */
export const editRows = (
  xml: string,
  wanted: ReadonlySet<number>,
  edit: (row: number, written: WrittenRow) => WrittenRow,
): string => {
  const prefix = prefixOf(xml);
  const rowXml = (row: number, written: WrittenRow): string => {
    const { attributes, content } = edit(row, written);
    return content === '' ? `<${prefix}row${attributes}/>` : `<${prefix}row${attributes}>${content}</${prefix}row>`;
  };
  const ordered = [...wanted].sort((a, b) => a - b);
  let place = 0;
  /** Rows that stand before this one and not in the part. */
  const missingBefore = (end: number): string => {
    let rows = '';
    for (; place < ordered.length && ordered[place]! < end; place += 1)
      rows += rowXml(ordered[place]!, { attributes: ` r="${ordered[place]! + 1}"`, content: '' });
    return rows;
  };
  let last = -1;
  const body = (inner: string): string => {
    const rows = inner.replace(
      new RegExp(`<${prefix}row\\b([^>]*?)(?:/>|>([\\s\\S]*?)</${prefix}row>)`, 'g'),
      (whole, attributes: string, content: string | undefined) => {
        const number = attribute(attributes, 'r');
        const row = number === undefined ? last + 1 : Number(number) - 1;
        const before = missingBefore(row);
        last = row;
        if (ordered[place] !== row) return before + whole;
        place += 1;
        return before + rowXml(row, { attributes: attributes.trimEnd(), content: content ?? '' });
      },
    );
    return rows + missingBefore(Infinity);
  };
  const empty = new RegExp(`<${prefix}sheetData\\s*/>`);
  if (empty.test(xml)) return xml.replace(empty, () => `<${prefix}sheetData>${body('')}</${prefix}sheetData>`);
  return xml.replace(
    new RegExp(`(<${prefix}sheetData[^>]*>)([\\s\\S]*?)(</${prefix}sheetData>)`),
    (_, open: string, inner: string, close: string) => open + body(inner) + close,
  );
};
