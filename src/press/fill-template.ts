import Docxtemplater from 'docxtemplater';
import InspectModule from 'docxtemplater/js/inspect-module.js';
import PizZip from 'pizzip';

import type { PadanProblem } from '../domain';
import { fail, memoizeByObject, messageOf, succeed, type Result } from '../kernel';
import { packZipWith, textBytes, type Gzip } from '../ooxml';
import type { PaperFacts, PaperWords } from '../text';

import { listNames, placeholderNames } from './placeholders';

/** A paper as bytes of a .docx, and what was blank on it, by what that is called with the number of times. */
export type FilledPaper = { readonly bytes: Uint8Array; readonly blanks: ReadonlyMap<string, number> };

/** A template that can be filled: its bytes, and what it is called where something is wrong with it. */
export type Template = { readonly name: string; readonly bytes: Uint8Array };

const unreadable = (name: string, detail: string): PadanProblem => ({
  code: 'template-unreadable',
  severity: 'blocks',
  params: { path: name, detail },
});

type TemplateFault = {
  readonly properties?: { readonly id?: string; readonly xtag?: string; readonly errors?: readonly TemplateFault[] };
};

/** What the library found, as the placeholder it found it at; the words of programmers stay away from the officer. */
const faultIn = (error: unknown): string => {
  const { properties } = error as TemplateFault;
  const [first] = properties?.errors ?? [];
  return first?.properties?.xtag ?? properties?.xtag ?? properties?.id ?? messageOf(error);
};

/** Placeholders a template uses, those inside lists among them. */
const namesIn = (tags: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(tags).flatMap(([name, inner]) => [name, ...namesIn(inner as Readonly<Record<string, unknown>>)]);

const isUpper = (name: string): boolean => name !== name.toLowerCase() && name === name.toUpperCase();

/** "NAMA" is what stands at "nama", in capitals. */
const parser = (tag: string): { readonly get: (scope: PaperFacts) => unknown } => ({
  get: (scope) => {
    const found = scope[tag] ?? (isUpper(tag) ? scope[tag.toLowerCase()] : undefined);
    return typeof found === 'string' && isUpper(tag) ? found.toLocaleUpperCase('id') : found;
  },
});

const MARKER = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const NEW_PAGE = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';

/** A template over and over on one file, for each entry of `people`. */
const runOn = (xml: string): string => {
  const start = /<w:body>/.exec(xml);
  const end = xml.lastIndexOf('<w:sectPr');
  if (start === null || end < 0) return xml;
  const from = start.index + start[0].length;
  const opening = `${MARKER('{#people}')}${MARKER('{#is_further}')}${NEW_PAGE}${MARKER('{/is_further}')}`;
  return `${xml.slice(0, from)}${opening}${xml.slice(from, end)}${MARKER('{/people}')}${xml.slice(end)}`;
};

const DOCUMENT = 'word/document.xml';

/** Properties of a paper: who made it, and neither times nor names of users. */
const CORE =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Padan</dc:creator></cp:coreProperties>';
const CORE_PATH = 'docProps/core.xml';

const openTemplate = ({ name, bytes }: Template): Result<PizZip, PadanProblem> => {
  try {
    const zip = new PizZip(bytes);
    return zip.file(DOCUMENT) === null ? fail(unreadable(name, DOCUMENT)) : succeed(zip);
  } catch (error) {
    return fail(unreadable(name, messageOf(error)));
  }
};

/** Names on a template that Padan fills nothing into; a problem where it is no template at all. */
export const checkTemplate = (template: Template, words: PaperWords): Result<void, PadanProblem> => {
  const zip = openTemplate(template);
  if (!zip.ok) return zip;
  const inspect = new InspectModule();
  try {
    new Docxtemplater(zip.value, { paragraphLoop: true, errorLogging: false, modules: [inspect], parser });
  } catch (error) {
    return fail(unreadable(template.name, faultIn(error)));
  }
  const known = new Set([...placeholderNames(words).keys(), ...listNames(words)]);
  const unknown = namesIn(inspect.getAllTags()).filter((name) => !known.has(isUpper(name) ? name.toLowerCase() : name));
  if (unknown.length === 0) return succeed(undefined);
  return fail({
    code: 'template-placeholder',
    severity: 'blocks',
    params: { path: template.name, name: [...new Set(unknown)].map((name) => `{${name}}`).join(', ') },
  });
};

const CORE_BYTES = textBytes(CORE);

/**
 * Fills one template over and over: it is unpacked once, and of what does not change between papers nothing is packed twice. What is not
 * known is printed as its name in square brackets and counted.
 */
export class PaperPress {
  private readonly names: ReadonlyMap<string, string>;
  /** Parts as unpacked, by what PizZip holds of them: those a paper leaves as they are stay the same objects. */
  private readonly bytesOf = memoizeByObject((entry: PizZip.ZipObject): Uint8Array => entry.asUint8Array());
  private readonly pack: Gzip;

  private constructor(
    private readonly template: Template,
    private readonly zip: PizZip,
    words: PaperWords,
    gzip: Gzip,
  ) {
    this.names = placeholderNames(words);
    this.pack = memoizeByObject(gzip);
  }

  static open(template: Template, words: PaperWords, gzip: Gzip): Result<PaperPress, PadanProblem> {
    const zip = openTemplate(template);
    return zip.ok ? succeed(new PaperPress(template, zip.value, words, gzip)) : zip;
  }

  /** Several facts make one file with the template once for each, every one on a page of its own. */
  async fill(facts: PaperFacts | readonly PaperFacts[]): Promise<Result<FilledPaper, PadanProblem>> {
    const zip = new PizZip();
    Object.assign(zip.files, this.zip.files);
    const isMany = Array.isArray(facts);
    if (isMany) zip.file(DOCUMENT, runOn(this.zip.file(DOCUMENT)?.asText() ?? ''));
    const blanks = new Map<string, number>();
    try {
      const filled = new Docxtemplater(zip, {
        paragraphLoop: true,
        linebreaks: true,
        errorLogging: false,
        parser,
        nullGetter: (part: { readonly value: string; readonly module?: string }) =>
          part.module === 'loop' ? [] : this.blankAt(part.value, blanks),
      });
      filled.render(
        isMany ? { people: facts.map((one: PaperFacts, index: number) => ({ ...one, is_further: index > 0 })) } : facts,
      );
      return succeed({ bytes: await packZipWith(this.partsOf(filled.getZip()), this.pack), blanks });
    } catch (error) {
      return fail(unreadable(this.template.name, faultIn(error)));
    }
  }

  private blankAt(value: string, blanks: Map<string, number>): string {
    const name = value.toLowerCase();
    const said = this.names.get(name) ?? name;
    blanks.set(said, (blanks.get(said) ?? 0) + 1);
    return `[${isUpper(value) ? said.toLocaleUpperCase('id') : said}]`;
  }

  private partsOf({ files }: PizZip): Map<string, Uint8Array> {
    const entries = Object.entries(files).filter(([, { dir }]) => !dir);
    // Readers look for the list of types first.
    entries.sort(([a], [b]) => Number(b.startsWith('[')) - Number(a.startsWith('[')));
    return new Map(entries.map(([path, entry]) => [path, path === CORE_PATH ? CORE_BYTES : this.bytesOf(entry)]));
  }
}
