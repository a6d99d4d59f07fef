import { Document, Packer, Paragraph, TextRun } from 'docx';
import { unzipSync } from 'fflate';

import { seatsOfMoves } from '../../src/insight';
import type { Transfer } from '../../src/domain';
import { makePapers as makePapersBy } from '../../src/usecases/make-papers';
import { paperContents } from '../../src/usecases/paper-contents';
import type { PapersWanted, Workbook } from '../../src/usecases';
import { PAPER_IDS, formatPoints, textsOf } from '../../src/text';
import { buildSample } from '../../src/synthetic-data';
import { withDecisions } from '../support/typed-decisions';
import { fileOf, openFile, planned, SAMPLE_DAY, withCells, type Planned } from '../support/workbooks';
import { gridOf, valueOf } from '../support/workbook-tools';
import { linesOf } from './read-paper';

const WANTED: PapersWanted = {
  language: 'id',
  size: 'f4',
  kinds: PAPER_IDS,
  templates: new Map(),
  fields: null,
  isRunOn: false,
};
const makePapers = (workbook: Workbook, wanted: PapersWanted) =>
  makePapersBy(workbook, wanted, (request) => Promise.resolve(paperContents(request)));

const SHEET = 'P1 Rekomendasi';
const FIELDS = {
  key: 'fields',
  name: 'Isian Surat',
  widths: [],
  rows: [
    ['Isian', 'Isi'],
    ['Nama pemerintah daerah', 'Kota Rekaan'],
    ['TMT', '01/08/2026'],
  ].map((row) => row.map((value) => ({ value }))),
};

let bytes: Uint8Array;
let made: Planned;
let transfers: readonly Transfer[];

beforeAll(async () => {
  const city = buildSample({ employees: 150, positions: 60, asOf: SAMPLE_DAY }, 3, 'none');
  const workbook = openFile(fileOf([...city, FIELDS]));
  made = await planned(workbook);
  transfers = made.plan.transfers;
  bytes = workbook.bytes();
});

const papersOf = async (file: Uint8Array, wanted: Partial<PapersWanted> = {}) => {
  const { archive, ...rest } = valueOf(await makePapers(openFile(file), { ...WANTED, ...wanted }));
  const files = new Map(Object.entries(unzipSync(archive)));
  return { ...rest, archive, read: (name: string): string[] => linesOf(files.get(name) ?? new Uint8Array()) };
};

const decided = (decisions: readonly (readonly [Transfer, string])[]): Promise<Uint8Array> =>
  withDecisions(bytes, SHEET, Object.fromEntries(decisions.map(([{ employee }, word]) => [employee.nip, word])));

/** All approved, the second rejected, the third postponed and the fourth not decided. */
const mixed = (): Promise<Uint8Array> =>
  decided(
    transfers.flatMap((transfer, index): [Transfer, string][] =>
      index === 3 ? [] : [[transfer, index === 1 ? 'Tolak' : index === 2 ? 'Tunda' : 'Setuju']],
    ),
  );

test('lists name everybody, decrees and letters those approved, and all counts are those of the sheet', async () => {
  const { read, files } = await papersOf(await mixed());
  const approved = transfers.filter((_, index) => index === 0 || index > 3);
  const nips = (name: string): string[] => read(name).flatMap((line) => /\b\d{18}\b/.exec(line)?.[0] ?? []);
  expect(nips('01-daftar-nominatif.docx')).toEqual(transfers.map(({ employee }) => employee.nip));
  expect(nips('02-berita-acara-tpk.docx')).toEqual(transfers.map(({ employee }) => employee.nip));
  expect(nips('03-rancangan-sk-mutasi.docx')).toEqual(approved.map(({ employee }) => employee.nip));
  for (const folder of [
    '05-surat-pemberitahuan',
    '06-surat-pernyataan-melaksanakan-tugas',
    '07-berita-acara-serah-terima',
  ])
    expect(files.filter((name) => name.startsWith(folder))).toHaveLength(approved.length);
  const minutes = read('02-berita-acara-tpk.docx');
  for (const [label, count] of [
    ['Disetujui', approved.length],
    ['Ditolak', 1],
    ['Ditunda', 1],
    ['Belum diputuskan', 1],
  ] as const)
    expect(minutes[minutes.indexOf(label) + 2]).toBe(`${count} orang`);
  expect(read('03-rancangan-sk-mutasi.docx').join(' ')).toContain('Terhitung mulai tanggal 1 Agustus 2026');
});

/** Parts of the plan as the sheet of chains has them: step and NIP of each row. */
const partsOnChains = async (): Promise<[step: string, nip: string][][]> => {
  const parts: [string, string][][] = [];
  for (const [step, , person] of (await gridOf(openFile(bytes), 'P1 Rantai')).rows) {
    if (/^Paket \d+:/.test(String(step))) parts.push([]);
    const rank = /^Langkah (\d+)$/.exec(String(step))?.[1];
    const nip = /\b\d{18}\b/.exec(String(person))?.[0];
    if (rank !== undefined && nip !== undefined) parts.at(-1)?.push([rank, nip]);
  }
  return parts;
};

test('the check list for I-MUT has every proposal once, by parts and steps as on the sheet of chains, whatever is decided', async () => {
  const lines = (await papersOf(await mixed(), { kinds: ['daftar-imut'] })).read('09-daftar-periksa-imut.docx');
  const parts = await partsOnChains();
  // The step stands right before the name, and the name before the NIP.
  const listed = lines.flatMap((line, at) =>
    /^Paket \d/.test(line) ? [line] : /^\d{18}$/.test(line) ? [`${lines[at - 2]} ${line}`] : [],
  );
  expect(listed).toEqual(
    parts.flatMap((rows, index) => [
      `Paket ${index + 1}: ${rows.length} usul`,
      ...rows.map(([step, nip]) => `${step} ${nip}`),
    ]),
  );
  expect(parts.flat()).toHaveLength(transfers.length);
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.some((rows) => rows.length > 1 && rows.some(([step]) => step !== '1'))).toBe(true);
});

test('a check list of the office may do without parts, and then has all proposals by number, each with its part', async () => {
  const text = '{#pegawai}{nip}: {no_paket}/{langkah_paket} dari {usul_paket};{/pegawai}';
  const document = new Document({ sections: [{ children: [new Paragraph({ children: [new TextRun(text)] })] }] });
  const template = { name: 'imut.docx', bytes: new Uint8Array(await Packer.toArrayBuffer(document)) };
  const { read } = await papersOf(bytes, {
    kinds: ['daftar-imut'],
    templates: new Map([['daftar-imut', template]]),
  });
  const places = new Map(
    (await partsOnChains()).flatMap((rows, index) =>
      rows.map(([step, nip]) => [nip, `${index + 1}/${step} dari ${rows.length};`] as const),
    ),
  );
  expect(read('09-daftar-periksa-imut.docx').join('')).toBe(
    transfers.map(({ employee: { nip } }) => `${nip}: ${places.get(nip)}`).join(''),
  );
});

test('no name of a file, and no property of the archive, says whom it is about', async () => {
  const { files } = await papersOf(await mixed());
  for (const { employee } of transfers) {
    expect(files.join('\n')).not.toContain(employee.nip);
    for (const part of employee.name.split(/[ ,.]+/).filter(({ length }) => length > 3))
      expect(files.join('\n').toLowerCase()).not.toContain(part.toLowerCase());
  }
});

test('a letter says what changes, what stays, and what is won and lost, as the plan has it', async () => {
  const { read, files } = await papersOf(await mixed(), { kinds: ['pemberitahuan'] });
  const approved = transfers.filter((_, index) => index === 0 || index > 3);
  const texts = textsOf('id');
  expect(files).toHaveLength(approved.length);
  approved.forEach((transfer, index) => {
    const { from, to, gain, current, proposed, employee } = transfer;
    const text = read(files[index] ?? '').join('\n');
    expect(text).toContain(`${employee.name}, NIP ${employee.nip}`);
    const [before, after] = [current.total, proposed.total].map((total) => formatPoints(total, texts));
    const change =
      gain > 0 ? `lebih tinggi daripada ${before}` : gain < 0 ? `lebih rendah daripada ${before}` : 'sama dengan';
    expect(text).toContain(change);
    expect(text).toContain(`${gain === 0 ? before : after} `.trim());
    const changed = text.slice(text.indexOf('Yang berubah:'), text.indexOf('Yang tetap:'));
    expect(changed.includes('Unit kerja: dari')).toBe(from.unit !== to.unit);
    expect(changed.includes('Jabatan: dari')).toBe(from.name !== to.name);
    expect(changed.includes('Kelas jabatan: dari')).toBe(
      from.jobClass !== null && to.jobClass !== null && from.jobClass !== to.jobClass,
    );
    for (const [sentence, sign] of [
      ['Nilai Saudara di jabatan baru lebih tinggi pada:', 1],
      ['Nilai Saudara di jabatan baru lebih rendah pada:', -1],
    ] as const) {
      const differs = proposed.contributions.some(
        ({ contribution }, at) => sign * (contribution - (current.contributions[at]?.contribution ?? 0)) > 0,
      );
      expect(text.includes(sentence)).toBe(differs);
    }
    // To one person nothing is said of another.
    for (const other of transfers) if (other !== transfer) expect(text).not.toContain(other.employee.nip);
  });
});

test('before anything is decided there are lists and answers, and what is not made is told', async () => {
  const { files, left } = await papersOf(bytes);
  expect(files.filter((name) => /^0[34567]/.test(name))).toEqual([]);
  expect(left).toHaveLength(5);
  expect(left[0]).toBe('Rancangan SK mutasi dan lampirannya: belum ada usul yang disetujui.');
});

test('who waits for a seat that is not approved to be left is told, by the cell and on the annex', async () => {
  const seats = seatsOfMoves(made.plan);
  const waiting = transfers.find((transfer) => seats.get(transfer)?.taken.kind === 'left');
  if (waiting === undefined) throw new Error('no chain in this city');
  const { problems, read } = await papersOf(await decided([[waiting, 'Setuju']]));
  expect(problems).toEqual([
    expect.objectContaining({
      code: 'paper-waits',
      params: expect.objectContaining({ name: waiting.employee.name }) as unknown,
    }),
  ]);
  expect(read('03-rancangan-sk-mutasi.docx').join(' ')).toContain('kursinya belum ditinggalkan');
});

test('equal workbooks give equal bytes, and one file for all says what single files say', async () => {
  const file = await mixed();
  const [one, other] = [await papersOf(file), await papersOf(file)];
  expect(Buffer.compare(one.archive, other.archive)).toBe(0);
  const together = await papersOf(file, { isRunOn: true });
  const single = one.files.filter((name) => name.startsWith('05-')).flatMap((name) => one.read(name));
  expect(together.read('05-surat-pemberitahuan.docx')).toEqual(single);
});

test('a decision nobody understands, and a row typed over, end the job with their cell', async () => {
  const [first] = transfers;
  if (first === undefined) throw new Error('no transfers');
  const unknown = await makePapers(openFile(await decided([[first, 'Mungkin']])), WANTED);
  expect(unknown).toMatchObject({ ok: false, error: { code: 'paper-decision-unknown', where: { sheet: SHEET } } });
  const file = await decided([[first, 'Setuju']]);
  const { rows } = await gridOf(openFile(file), SHEET);
  const header = rows.findIndex((cells) => cells.includes('Keputusan'));
  const column = rows[header]?.findIndex((cell) => String(cell).startsWith('Nama')) ?? -1;
  const row = rows.findIndex((cells) => cells.includes(first.employee.nip));
  const typed = withCells(file, SHEET, [{ row, column, value: 'Orang Lain' }]);
  expect(await makePapers(openFile(typed), WANTED)).toMatchObject({ ok: false, error: { code: 'paper-row-changed' } });
});

test('a workbook without a result has no papers', async () => {
  const city = fileOf(buildSample({ employees: 30, positions: 20, asOf: SAMPLE_DAY }, 1, 'none'));
  expect(await makePapers(openFile(city), WANTED)).toMatchObject({ ok: false, error: { code: 'no-run' } });
});
