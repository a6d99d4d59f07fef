import { markerKey, rowsToDecide } from '../book';
import type { PadanProblem } from '../domain';
import { fail, succeed, type Result } from '../kernel';
import { packZipWith, portableGzip, textBytes, type Gzip } from '../ooxml';
import type { OfficeFields } from '../papers';
import { buildTemplate, checkTemplate, PaperPress, type PaperSize, type Template } from '../press';
import {
  fill,
  formatDate,
  PAPER_IDS,
  paperWordsOf,
  problemMessage,
  textsOf,
  type Language,
  type PaperFacts,
  type PaperId,
  type PaperWords,
} from '../text';

import type { EngineJob } from './engine-port';
import type { ContentsOfKind, PaperContents, PapersRequest } from './paper-contents';
import type { Workbook } from './ports';
import { isFieldsSheet, readPaperFields } from './read-paper-fields';
import { answersRequestOf } from './reopen-for-answers';
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

/** Says what stands on papers, wherever the plan is made again for it. */
export type SayContents = (request: PapersRequest) => EngineJob<PaperContents>['answer'];

type Asked = { readonly request: PapersRequest; readonly problems: readonly PadanProblem[] };

/** What papers rest on, read at one moment. */
const readForPapers = async (
  workbook: Workbook,
  { kinds, language, fields }: PapersWanted,
): Promise<Result<Asked, PadanProblem>> => {
  const reopened = await reopenRun(workbook, wantForDecisions);
  if (!reopened.ok) return reopened;
  const { request, reading } = reopened.value;
  const { run } = request;
  const key = markerKey('recommendations');
  const grid = reading.sheets.find(({ marker }) => marker?.run === run && marker.key === key)?.grid;
  const sheet = grid ? rowsToDecide(grid) : null;
  if (sheet === null) return fail({ code: 'paper-rows-gone', severity: 'blocks', params: { run } });
  const fieldsGrid = reading.grids.find(({ sheet: name }) => isFieldsSheet({ name }));
  const own = fieldsGrid && fields === null ? readPaperFields(fieldsGrid, language) : null;
  return succeed({
    request: {
      ...answersRequestOf(reopened.value),
      sheet,
      fields: fields ?? own?.fields ?? new Map<string, string>(),
      kinds: PAPER_IDS.filter((id) => kinds.includes(id)),
      language,
    },
    problems: own?.problems ?? [],
  });
};

type Filled = {
  readonly files: Map<string, Uint8Array>;
  readonly blanks: Map<string, number>;
  readonly left: string[];
};

/** Files of one kind: a number in front keeps them in the order in which they are needed; no name says whom it is about. */
const filesOf = (
  contents: Exclude<ContentsOfKind, { kind: 'left' }>,
  isRunOn: boolean,
  words: PaperWords,
): (readonly [string, PaperFacts | readonly PaperFacts[]])[] => {
  const number = String(PAPER_IDS.indexOf(contents.id) + 1).padStart(2, '0');
  const stem = `${number}-${words.templates[contents.id].file}`;
  if (contents.kind === 'one' || isRunOn) return [[`${stem}.docx`, contents.facts]];
  const digits = Math.max(3, String(contents.facts.length).length);
  return contents.facts.map((facts, index) => [`${stem}/${String(index + 1).padStart(digits, '0')}.docx`, facts]);
};

const fillAll = async (
  { kinds }: PaperContents,
  { templates, size, isRunOn }: PapersWanted,
  words: PaperWords,
  gzip: Gzip,
): Promise<Result<Filled, PadanProblem>> => {
  const filled: Filled = { files: new Map(), blanks: new Map(), left: [] };
  const { files, blanks, left } = filled;
  for (const contents of kinds) {
    if (contents.kind === 'left') {
      left.push(fill(words[contents.why], { paper: words.names[contents.id] }));
      continue;
    }
    const brought = words.templates[contents.id];
    const template = templates.get(contents.id) ?? {
      name: `${brought.file}.docx`,
      bytes: await buildTemplate(brought, size),
    };
    const press = PaperPress.open(template, words, gzip);
    if (!press.ok) return press;
    for (const [name, facts] of filesOf(contents, isRunOn, words)) {
      const paper = await press.value.fill(facts);
      if (!paper.ok) return paper;
      files.set(name, paper.value.bytes);
      for (const [blank, count] of paper.value.blanks) blanks.set(blank, (blanks.get(blank) ?? 0) + count);
    }
  }
  return succeed(filled);
};

const readMe = (
  { request: { run, asOf }, language }: PapersRequest,
  { files, blanks, left }: Filled,
  problems: readonly PadanProblem[],
  words: PaperWords,
): Uint8Array => {
  const remarks = problems.map((problem) => {
    const { place, wrong, remedy } = problemMessage(problem, textsOf(language));
    return `  ${place}: ${wrong} ${remedy}`;
  });
  const lines = [
    fill(words.readMeHead, { run: `P${run}`, day: formatDate(asOf), version: PADAN_VERSION }),
    '',
    words.readMeFiles,
    ...[...files.keys()].map((file) => `  ${file}`),
    '',
    ...(blanks.size === 0 ? [words.readMeNoBlanks] : [words.readMeBlanks]),
    ...[...blanks].map(([name, count]) => `  ${name}: ${count}`),
    ...(remarks.length === 0 ? [] : ['', words.readMeRemarks, ...remarks]),
    ...(left.length === 0 ? [] : ['', words.readMeLeft, ...left.map((sentence) => `  ${sentence}`)]),
    '',
  ];
  return textBytes(lines.join('\r\n'));
};

/**
 * Makes the papers of the newest run of a workbook, with the decisions on its rows: all of them or none. What neither the workbook nor the
 * office says is a blank that bears its name. A host may pack with its own `gzip`.
 */
export const makePapers = async (
  workbook: Workbook,
  wanted: PapersWanted,
  say: SayContents,
  gzip: Gzip = portableGzip,
): Promise<Result<MadePapers, PadanProblem>> => {
  const words = paperWordsOf(wanted.language);
  for (const template of wanted.templates.values()) {
    const checked = checkTemplate(template, words);
    if (!checked.ok) return checked;
  }
  const asked = await readForPapers(workbook, wanted);
  if (!asked.ok) return asked;
  const said = await say(asked.value.request);
  if (!said.ok) return said;
  const filled = await fillAll(said.value, wanted, words, gzip);
  if (!filled.ok) return filled;
  const { files, blanks, left } = filled.value;
  if (files.size === 0) return fail({ code: 'papers-none', severity: 'blocks' });
  const problems = [...asked.value.problems, ...said.value.problems];
  const archive = await packZipWith(
    new Map([[words.readMe, readMe(asked.value.request, filled.value, problems, words)], ...files]),
    gzip,
  );
  return succeed({ archive, files: [...files.keys()], blanks, left, problems });
};
