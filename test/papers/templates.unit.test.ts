import { Document, Packer, Paragraph, TextRun } from 'docx';

import { fieldsSheet } from '../../src/papers';
import {
  buildTemplate,
  checkTemplate,
  PAPER_SIZES,
  PaperPress,
  placeholderNames,
  type Template,
} from '../../src/press';
import { portableGzip } from '../../src/ooxml';
import { PAPER_IDS, paperWordsOf, type Language, type PaperFacts } from '../../src/text';
import { valueOf } from '../support/workbook-tools';
import { linesOf, partsOf } from './read-paper';

const fill = async (template: Template, facts: PaperFacts | readonly PaperFacts[], words = paperWordsOf('id')) =>
  valueOf(await valueOf(PaperPress.open(template, words, portableGzip)).fill(facts));

const LANGUAGES: readonly Language[] = ['id', 'en'];

const templateOf = async (...texts: readonly string[]) => {
  const children = texts.map((text) => new Paragraph({ children: [new TextRun(text)] }));
  return {
    name: 'a.docx',
    bytes: new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [{ children }] }))),
  };
};

test('every template Padan brings uses known placeholders alone, in both languages, on the size of paper asked for', async () => {
  for (const language of LANGUAGES) {
    const words = paperWordsOf(language);
    for (const id of PAPER_IDS) {
      for (const size of id === 'nominatif' ? PAPER_SIZES : PAPER_SIZES.slice(0, 1)) {
        const bytes = await buildTemplate(words.templates[id], size);
        expect(checkTemplate({ name: id, bytes }, words)).toEqual({ ok: true, value: undefined });
        const page = /<w:pgSz w:w="(\d+)" w:h="(\d+)"/.exec(partsOf(bytes).get('word/document.xml') ?? '');
        expect(Math.min(Number(page?.[1]), Number(page?.[2]))).toBe(size === 'f4' ? 12246 : 11906);
      }
    }
  }
});

test('both languages use the same placeholders on each paper', () => {
  const usedOn = (language: Language, id: (typeof PAPER_IDS)[number]): string[] =>
    [...JSON.stringify(paperWordsOf(language).templates[id]).matchAll(/\{(\w+)\}/g)]
      .map(([, name]) => name ?? '')
      .sort();
  for (const id of PAPER_IDS) expect(usedOn('en', id)).toEqual(usedOn('id', id));
});

test('a paper with nothing filled in names each of its blanks, and nothing else is in it that its template does not say', async () => {
  const words = paperWordsOf('id');
  const names = placeholderNames(words);
  for (const id of PAPER_IDS) {
    const template = { name: id, bytes: await buildTemplate(words.templates[id], 'f4') };
    const { bytes, blanks } = await fill(template, {});
    const text = linesOf(bytes).join('\n');
    expect(text).not.toMatch(/[{}]|undefined|null|NaN/);
    const said = [...text.matchAll(/\[([^\]]+)\]/g)].map(([, name]) => (name ?? '').toLowerCase());
    const known = new Set([...names.values()].map((name) => name.toLowerCase()));
    expect(said.filter((name) => !known.has(name))).toEqual([]);
    expect([...blanks.values()].reduce((sum, count) => sum + count, 0)).toBe(said.length);
    const fixed = linesOf(template.bytes)
      .join('\n')
      .replace(/\{[#/]\w+\}/g, '');
    for (const line of text.split('\n').map((one) => one.replace(/\[[^\]]+\]/g, ''))) {
      for (const word of line.split(/\s+/)) expect(fixed).toContain(word);
    }
  }
});

test('an unknown placeholder is named, wherever it stands, and nothing is filled', async () => {
  const words = paperWordsOf('id');
  const template = await templateOf('{nama} {namaa}', '{#pegawai}', '{gaji}', '{/pegawai}', '{NIP}');
  expect(checkTemplate(template, words)).toEqual({
    ok: false,
    error: { code: 'template-placeholder', severity: 'blocks', params: { path: 'a.docx', name: '{namaa}, {gaji}' } },
  });
});

test.each([
  ['a list that is not closed', ['{#pegawai}', '{nama}'], 'pegawai'],
  ['a brace that is not closed', ['{nama dan nip'], 'nama'],
])('%s is told by its name', async (_, texts, name) => {
  const checked = checkTemplate(await templateOf(...texts), paperWordsOf('id'));
  expect(checked).toMatchObject({ ok: false, error: { code: 'template-unreadable', params: { path: 'a.docx' } } });
  expect(checked.ok ? '' : String(checked.error.params?.detail)).toContain(name);
});

test('what is no .docx is told', () => {
  const bytes = new TextEncoder().encode('bukan berkas Word');
  expect(checkTemplate({ name: 'x.docx', bytes }, paperWordsOf('id'))).toMatchObject({
    ok: false,
    error: { code: 'template-unreadable' },
  });
});

test('values that look like placeholders, markup or several lines are printed as they are', async () => {
  const template = await templateOf('{nama}|{NAMA}|{catatan}');
  const nama = '<b>Ana & "Budi"</b> {nip}';
  const { bytes } = await fill(template, { nama, catatan: 'satu\ndua' });
  expect(linesOf(bytes)).toEqual([`${nama}|${nama.toUpperCase()}|satu dua`]);
});

test('one file for all people holds the template once for each, and a page between two', async () => {
  const template = await templateOf(
    'Yth. {nama}',
    '{#ada_alasan}',
    '{#alasan}',
    '- {isi}',
    '{/alasan}',
    '{/ada_alasan}',
  );
  const people = ['A', 'B', 'C'].map((nama) => ({
    nama,
    ada_alasan: nama === 'B',
    alasan: [{ isi: `sebab ${nama}` }],
  }));
  const { bytes } = await fill(template, people);
  expect(linesOf(bytes)).toEqual(['Yth. A', 'Yth. B', '- sebab B', 'Yth. C']);
  expect(
    partsOf(bytes)
      .get('word/document.xml')
      ?.match(/w:type="page"/g),
  ).toHaveLength(2);
});

test('properties of a paper name Padan, and nobody and no time besides', async () => {
  const { bytes } = await fill(await templateOf('{nama}'), { nama: 'Ana' });
  const core = partsOf(bytes).get('docProps/core.xml') ?? '';
  expect(core.replace(/<[^>]+>/g, '').trim()).toBe('Padan');
  expect(core).not.toMatch(/20\d\d-\d\d/);
});

test('the sheet of fields lists each field once, with the papers that use it', () => {
  for (const language of LANGUAGES) {
    const words = paperWordsOf(language);
    const rows = fieldsSheet(words).rows.slice(3);
    expect(rows.map(([name]) => name?.value)).toEqual(Object.values(words.office));
    for (const [, , used] of rows) expect(used?.value).not.toBe('');
  }
});
