import { readFileSync } from 'node:fs';

import { SaxesParser } from 'saxes';

/** An element of a manifest: its name without a prefix, where it stands, and the text directly in it. */
export type ManifestElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly path: string;
  text: string;
};

/** Every element of a manifest in the order in which they are opened. */
export const elementsOf = (xml: string): readonly ManifestElement[] => {
  const elements: ManifestElement[] = [];
  const stack: ManifestElement[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const parent = stack.at(-1)?.path ?? '';
    const element = {
      name: name.replace(/^\w+:/, ''),
      attributes: attributes as Record<string, string>,
      path: `${parent}/${name}`,
      text: '',
    };
    elements.push(element);
    stack.push(element);
  });
  parser.on('text', (text) => {
    const open = stack.at(-1);
    if (open) open.text += text.trim();
  });
  parser.on('closetag', () => void stack.pop());
  parser.write(xml).close();
  return elements;
};

/** Width and height that a PNG states in its header. */
export const pngSize = (path: string): readonly [number, number] => {
  const bytes = readFileSync(path);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};
