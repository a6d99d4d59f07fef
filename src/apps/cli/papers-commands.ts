import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import type { PadanProblem } from '../../domain';
import { fail, succeed, type Json, type Result } from '../../kernel';
import { newPackage, packZipWith } from '../../ooxml';
import { fieldsSheet, type OfficeFields } from '../../papers';
import { buildTemplate, PAPER_SIZES, type PaperSize, type Template } from '../../press';
import { fill, PAPER_IDS, paperWordsOf, type PaperId, type PaperWords } from '../../text';
import { loadPapers, type MadePapers } from '../../usecases';

import type { Arguments } from './arguments';
import { badOption, missing, openFile, stop, withJson, type Command } from './command-tools';
import { gzip } from './node-zip';
import { detailOf, EXIT, isSameFile, readBytes, reportProblems, unwritablePlace, writeWhole } from './terminal';

const sizeOf = ({ values }: Arguments): PaperSize | undefined =>
  PAPER_SIZES.find((size) => size === (values.paper ?? PAPER_SIZES[0]));

/** Kinds of paper of --kinds; all without it, undefined where one of them is none. */
const kindsOf = ({ values }: Arguments): readonly PaperId[] | undefined => {
  if (typeof values.kinds !== 'string') return PAPER_IDS;
  const wanted = values.kinds.split(',').map((kind) => kind.trim());
  return wanted.every((kind) => PAPER_IDS.some((id) => id === kind))
    ? PAPER_IDS.filter((id) => wanted.includes(id))
    : undefined;
};

type Templates = { readonly templates: ReadonlyMap<PaperId, Template>; readonly problems: readonly PadanProblem[] };

/** The templates of a folder by the names `templates` gives them; other .docx files there are told of. */
const readTemplates = (folder: string | boolean | undefined, words: PaperWords): Result<Templates, PadanProblem> => {
  if (typeof folder !== 'string') return succeed({ templates: new Map(), problems: [] });
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith('.docx') && !name.startsWith('~$'));
  } catch (error) {
    return fail({ code: 'file-unreadable', severity: 'blocks', params: { path: folder, detail: detailOf(error) } });
  }
  const templates = new Map<PaperId, Template>();
  const problems: PadanProblem[] = [];
  const known = PAPER_IDS.map((id) => `${words.templates[id].file}.docx`);
  for (const name of names.sort()) {
    const id = PAPER_IDS[known.indexOf(name)];
    if (id === undefined) {
      const params = { path: name, names: known.join(', ') };
      problems.push({ code: 'template-of-nothing', severity: 'warns', params });
      continue;
    }
    const bytes = readBytes(join(folder, name));
    if (!bytes.ok) return bytes;
    templates.set(id, { name, bytes: bytes.value });
  }
  return succeed({ templates, problems });
};

type Fields = { readonly fields: OfficeFields | null; readonly problems: readonly PadanProblem[] };

/** What was filled in on the sheet of fields of another workbook. */
const readFields = async (
  path: string | boolean | undefined,
  { language }: Arguments,
): Promise<Result<Fields, PadanProblem>> => {
  if (typeof path !== 'string') return succeed({ fields: null, problems: [] });
  const opened = openFile(path);
  if (!opened.ok) return opened;
  const { isFieldsSheet, readPaperFields } = await loadPapers();
  const read = await opened.value.read();
  if (!read.ok) return read;
  const sheet = read.value.sheets.find(isFieldsSheet);
  if (!sheet?.grid) {
    const params = { path, sheet: paperWordsOf(language).fieldsSheet };
    return fail({ code: 'paper-fields-missing', severity: 'blocks', params });
  }
  return succeed(readPaperFields(sheet.grid, language));
};

const papersJson = ({ files, blanks, left }: MadePapers): Json => ({
  files: [...files],
  blanks: [...blanks].map(([name, count]) => ({ name, count })),
  left: [...left],
});

/** `papers`: the papers an office needs of the newest run of a workbook, in one archive. */
export const papers: Command = async (args, terminal) => {
  const { file, language } = args;
  const { out } = args.values;
  if (file === undefined) return missing('OUT.xlsx', terminal);
  if (typeof out !== 'string') return missing('--out', terminal);
  if (!out.toLowerCase().endsWith('.zip')) return badOption('--out NAME.zip', terminal);
  const [size, kinds] = [sizeOf(args), kindsOf(args)];
  if (size === undefined) return badOption(`--paper ${PAPER_SIZES.join('|')}`, terminal);
  if (kinds === undefined) return badOption(`--kinds ${PAPER_IDS.join(',')}`, terminal);
  if (isSameFile(file, out)) {
    reportProblems([{ code: 'output-is-input', severity: 'blocks', params: { path: out } }], terminal);
    return EXIT.usage;
  }
  const words = paperWordsOf(language);
  const templates = readTemplates(args.values.templates, words);
  if (!templates.ok) return stop([templates.error], terminal);
  const fields = await readFields(args.values.fields, args);
  if (!fields.ok) return stop([fields.error], terminal);
  const refused = unwritablePlace(out);
  if (refused !== null) return stop([refused], terminal);
  const opened = openFile(file);
  if (!opened.ok) return stop([opened.error], terminal);
  const { makePapers, paperContents } = await loadPapers();
  const made = await makePapers(
    opened.value,
    {
      ...{ language, size, kinds },
      templates: templates.value.templates,
      fields: fields.value.fields,
      isRunOn: args.values['run-on'] === true,
    },
    (request) => Promise.resolve(paperContents(request)),
    gzip,
  );
  if (!made.ok) return stop([made.error], terminal);
  reportProblems([...templates.value.problems, ...fields.value.problems, ...made.value.problems], terminal);
  const written = writeWhole(out, made.value.archive);
  if (!written.ok) return stop([written.error], terminal);
  const { files, blanks, left } = made.value;
  terminal.out(fill(words.madeFiles, { count: files.length }));
  for (const sentence of left) terminal.out(sentence);
  if (blanks.size > 0)
    terminal.out(fill(words.leftBlank, { count: blanks.size, names: [...blanks.keys()].join(', ') }));
  terminal.out(`${terminal.texts.cli.labels.wrote}: ${out}`);
  return withJson(args, terminal, papersJson(made.value), EXIT.done);
};

/** Makes a folder where there is none; why that cannot be. */
const makeFolder = (path: string): PadanProblem | null => {
  try {
    mkdirSync(path, { recursive: true });
    return null;
  } catch (error) {
    return { code: 'file-unwritable', severity: 'blocks', params: { path, detail: detailOf(error) } };
  }
};

/** `templates`: the templates Padan brings and the sheet of fields, into a folder, for an office to change. */
export const templates: Command = async (args, terminal) => {
  const { out } = args.values;
  if (typeof out !== 'string') return missing('--out', terminal);
  const size = sizeOf(args);
  if (size === undefined) return badOption(`--paper ${PAPER_SIZES.join('|')}`, terminal);
  const words = paperWordsOf(args.language);
  const files: (readonly [string, Uint8Array])[] = [];
  for (const id of PAPER_IDS)
    files.push([`${words.templates[id].file}.docx`, await buildTemplate(words.templates[id], size)]);
  files.push([`${words.fieldsSheet}.xlsx`, await packZipWith(newPackage([fieldsSheet(words)]), gzip)]);
  const taken = files.map(([name]) => join(out, name)).find((path) => existsSync(path));
  if (taken !== undefined)
    return stop([{ code: 'output-exists', severity: 'blocks', params: { path: taken } }], terminal);
  const folder = makeFolder(out);
  if (folder !== null) return stop([folder], terminal);
  for (const [name, bytes] of files) {
    const written = writeWhole(join(out, name), bytes);
    if (!written.ok) return stop([written.error], terminal);
    terminal.out(`${terminal.texts.cli.labels.wrote}: ${join(out, name)}`);
  }
  return EXIT.done;
};
