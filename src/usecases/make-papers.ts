import { markerKey, rowsToDecide } from '../book';
import type { PadanProblem } from '../domain';
import { fail, succeed, type Result } from '../kernel';
import { packZipWith, portableGzip, type Gzip } from '../ooxml';
import {
  approvedOf,
  buildTemplate,
  checkTemplate,
  PaperPress,
  needsFunctionalDecree,
  proposalFacts,
  runFacts,
  wishFacts,
  wishesOf,
  type DecidedTransfer,
  type OfficeFields,
  type PaperFacts,
  type PaperSize,
  type Template,
} from '../papers';
import type { Planned } from '../planning';
import {
  fill,
  formatDate,
  PAPER_IDS,
  paperWordsOf,
  textsOf,
  type Language,
  type PaperId,
  type PaperWords,
} from '../text';

import { decidedTransfers, waitingOf } from './decided-transfers';
import { remakePlan } from './explain-run';
import type { Workbook } from './ports';
import { isFieldsSheet, readPaperFields } from './read-paper-fields';
import { reopenRun } from './reopen-run';
import { PADAN_VERSION } from './version';
import { wantForDecisions } from './want-decisions';

/** Which papers are to be made, and how. */
export type PapersWanted = {
  readonly language: Language;
  readonly size: PaperSize;
  readonly kinds: readonly PaperId[];
  /** The office's own templates; Padan's are used where there is none. */
  readonly templates: ReadonlyMap<PaperId, Template>;
  /** What was filled in elsewhere; null for the sheet of the workbook itself. */
  readonly fields: OfficeFields | null;
  /** One file for all people instead of one for each. */
  readonly isRunOn: boolean;
};

/** Papers as one archive: its files by name, what was left blank how often, and what was not made. */
export type MadePapers = {
  readonly archive: Uint8Array;
  readonly files: readonly string[];
  /** By what the blank is called. */
  readonly blanks: ReadonlyMap<string, number>;
  /** Sentences on papers that were wanted and not made. */
  readonly left: readonly string[];
  readonly problems: readonly PadanProblem[];
};

/** What a kind of paper is made of: facts of one paper, or of one for each person; a sentence where it is made of nothing. */
type Contents = PaperFacts | readonly PaperFacts[] | { readonly left: keyof PaperWords & `left${string}` };

const isLeft = (contents: Contents): contents is { readonly left: keyof PaperWords & `left${string}` } =>
  'left' in contents && typeof contents.left === 'string';

type Making = {
  readonly planned: Planned;
  readonly decided: readonly DecidedTransfer[];
  readonly shared: PaperFacts;
  readonly words: PaperWords;
  readonly language: Language;
};

const contentsOf = (kind: PaperId, { planned, decided, shared, words, language }: Making): Contents => {
  const speaker = { planned, words, texts: textsOf(language) };
  const approved = approvedOf(decided);
  const approvedNips = new Set(approved.map(({ transfer }) => transfer.employee.nip));
  const facts = (of: readonly DecidedTransfer[]): PaperFacts[] =>
    of.map((one) => ({ ...shared, ...proposalFacts(one, approvedNips, speaker) }));
  const each = (of: readonly DecidedTransfer[]): Contents =>
    approved.length === 0 ? { left: 'leftNothingApproved' } : of.length === 0 ? { left: 'leftNobody' } : facts(of);
  switch (kind) {
    case 'nominatif':
    case 'berita-acara':
      return decided.length === 0 ? { left: 'leftNoTransfers' } : { ...shared, pegawai: facts(decided) };
    case 'sk-mutasi':
      return approved.length === 0 ? { left: 'leftNothingApproved' } : { ...shared, disetujui: facts(approved) };
    case 'sk-fungsional':
      return each(approved.filter(needsFunctionalDecree));
    case 'pemberitahuan':
    case 'spmt':
    case 'serah-terima':
      return each(approved);
    case 'tidak-terpilih': {
      const unmet = wishesOf(planned);
      return unmet.length === 0
        ? { left: 'leftNobody' }
        : unmet.map((one, index) => ({ ...shared, ...wishFacts(one, index + 1, speaker) }));
    }
  }
};

/** Files of one kind: a number in front keeps them in the order in which they are needed; no name says whom it is about. */
const filesOf = (kind: PaperId, contents: PaperFacts | readonly PaperFacts[], isRunOn: boolean, words: PaperWords) => {
  const stem = `${String(PAPER_IDS.indexOf(kind) + 1).padStart(2, '0')}-${words.templates[kind].file}`;
  if (!Array.isArray(contents) || isRunOn) return [[`${stem}.docx`, contents] as const];
  const digits = Math.max(3, String(contents.length).length);
  return contents.map(
    (one: PaperFacts, index) => [`${stem}/${String(index + 1).padStart(digits, '0')}.docx`, one] as const,
  );
};

const readMe = (
  { planned, words }: Making,
  run: number,
  files: ReadonlyMap<string, Uint8Array>,
  blanks: ReadonlyMap<string, number>,
  left: readonly string[],
): Uint8Array => {
  const lines = [
    fill(words.readMeHead, { run: `P${run}`, day: formatDate(planned.instance.input.asOf), version: PADAN_VERSION }),
    '',
    words.readMeFiles,
    ...[...files.keys()].map((file) => `  ${file}`),
    '',
    ...(blanks.size === 0 ? [words.readMeNoBlanks] : [words.readMeBlanks]),
    ...[...blanks].map(([name, count]) => `  ${name}: ${count}`),
    ...(left.length === 0 ? [] : ['', words.readMeLeft, ...left.map((sentence) => `  ${sentence}`)]),
    '',
  ];
  return new TextEncoder().encode(lines.join('\r\n'));
};

/**
 * Makes the papers of the newest run of a workbook, with the decisions on its rows: all of them or none. What neither the workbook nor the
 * office says is a blank that bears its name. A host may pack with its own `gzip`.
 */
export const makePapers = async (
  workbook: Workbook,
  wanted: PapersWanted,
  gzip: Gzip = portableGzip,
): Promise<Result<MadePapers, PadanProblem>> => {
  const words = paperWordsOf(wanted.language);
  for (const template of wanted.templates.values()) {
    const checked = checkTemplate(template, words);
    if (!checked.ok) return checked;
  }
  const reopened = await reopenRun(workbook, wantForDecisions);
  if (!reopened.ok) return reopened;
  const { request, facts, reading } = reopened.value;
  const remade = remakePlan({
    request,
    inputHash: facts.get('version') === PADAN_VERSION ? (facts.get('inputHash') ?? '') : null,
    resultHash: facts.get('resultHash') ?? '',
  });
  if (!remade.ok) return remade;
  const planned = remade.value;
  const { run, asOf } = request;
  const grid = reading.sheets.find(
    ({ marker }) => marker?.run === run && marker.key === markerKey('recommendations'),
  )?.grid;
  const sheet = grid ? rowsToDecide(grid) : null;
  if (sheet === null) return fail({ code: 'recommendations-gone', severity: 'blocks', params: { run } });
  const decided = decidedTransfers(planned, sheet);
  if (!decided.ok) return decided;

  const fieldsGrid = reading.grids.find(({ sheet: name }) => isFieldsSheet({ name }));
  const own = fieldsGrid && wanted.fields === null ? readPaperFields(fieldsGrid, wanted.language) : null;
  const fields = wanted.fields ?? own?.fields ?? new Map<string, string>();
  const shared = runFacts(
    { asOf, run, rulings: decided.value.map(({ ruling }) => ruling) },
    fields,
    words,
    textsOf(wanted.language),
  );
  const making: Making = { planned, decided: decided.value, shared, words, language: wanted.language };
  const made = await fillAll(making, wanted, gzip);
  if (!made.ok) return made;
  const { files, blanks, left } = made.value;
  if (files.size === 0) return fail({ code: 'papers-none', severity: 'blocks' });
  const archive = await packZipWith(
    new Map([[words.readMe, readMe(making, run, files, blanks, left)], ...files]),
    gzip,
  );
  const problems = [...(own?.problems ?? []), ...waitingOf(decided.value, planned, sheet)];
  return succeed({ archive, files: [...files.keys()], blanks, left, problems });
};

type Filled = {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly blanks: ReadonlyMap<string, number>;
  readonly left: readonly string[];
};

const fillAll = async (making: Making, wanted: PapersWanted, gzip: Gzip): Promise<Result<Filled, PadanProblem>> => {
  const { words } = making;
  const [files, blanks, left] = [new Map<string, Uint8Array>(), new Map<string, number>(), [] as string[]];
  for (const kind of PAPER_IDS.filter((id) => wanted.kinds.includes(id))) {
    const contents = contentsOf(kind, making);
    if (isLeft(contents)) {
      left.push(fill(words[contents.left], { paper: words.names[kind] }));
      continue;
    }
    const { file } = words.templates[kind];
    const template = wanted.templates.get(kind) ?? {
      name: `${file}.docx`,
      bytes: await buildTemplate(words.templates[kind], wanted.size),
    };
    const press = PaperPress.open(template, words, gzip);
    if (!press.ok) return press;
    for (const [name, facts] of filesOf(kind, contents, wanted.isRunOn, words)) {
      const filled = await press.value.fill(facts);
      if (!filled.ok) return filled;
      files.set(name, filled.value.bytes);
      for (const [blank, count] of filled.value.blanks) blanks.set(blank, (blanks.get(blank) ?? 0) + count);
    }
  }
  return succeed({ files, blanks, left });
};
