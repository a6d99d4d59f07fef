import { civilDateParts, RANK_NAMES, type CivilDate } from '../domain';
import type { Random } from '../kernel';
import type { DraftCell, SheetDraft } from '../sheets';

const MONTHS = [
  'Januari',
  'Pebruari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'Nopember',
  'Desember',
];
const CODES = [
  'I/a',
  'I/b',
  'I/c',
  'I/d',
  'II/a',
  'II/b',
  'II/c',
  'II/d',
  'III/a',
  'III/b',
  'III/c',
  'III/d',
  'IV/a',
  'IV/b',
  'IV/c',
  'IV/d',
  'IV/e',
];

const distortNip = (random: Random, nip: string): string =>
  random.pick([
    `'${nip}`,
    `${nip} `,
    `${nip.slice(0, 8)} ${nip.slice(8, 14)} ${nip.slice(14, 15)} ${nip.slice(15)}`,
    `${nip.slice(0, 8)}.${nip.slice(8, 14)}.${nip.slice(14, 15)}.${nip.slice(15)}`,
    `NIP. ${nip}`,
  ]);

const distortRank = (random: Random, code: string): string => {
  const name = RANK_NAMES[CODES.indexOf(code)] ?? code;
  return random.pick([
    code.toUpperCase(),
    code.replace('/', '.'),
    code.replace('/', ''),
    `Gol. ${code}`,
    `${name} (${code})`,
    `${name.replace('Tingkat', 'Tk.')} / ${code}`,
    name,
  ]);
};

const distortDate = (random: Random, serial: number): string => {
  const { year, month, day } = civilDateParts(serial as CivilDate);
  const [dd, mm] = [String(day).padStart(2, '0'), String(month).padStart(2, '0')];
  return random.pick([
    `${dd}-${mm}-${year}`,
    `${dd}/${mm}/${year}`,
    `${day} ${MONTHS[month - 1] ?? ''} ${year}`,
    `${year}-${mm}-${dd}`,
    `${dd}.${mm}.${year}`,
  ]);
};

const distortCell = (random: Random, header: string, cell: DraftCell): DraftCell => {
  const text = String(cell.value);
  if (/^NIP/.test(header) && /^\d{18}$/.test(text)) return { value: distortNip(random, text), format: 'text' };
  if (header === 'GOL AKHIR NAMA' && CODES.includes(text)) return { value: distortRank(random, text), format: 'text' };
  if (cell.format === 'date' && typeof cell.value === 'number')
    return { value: distortDate(random, cell.value), format: 'text' };
  if (header === 'JPM' && typeof cell.value === 'number') return { value: text.replace('.', ','), format: 'text' };
  if (header === 'TINGKAT PENDIDIKAN NAMA')
    return {
      value: random.pick([
        text,
        text.replace('S-1/Sarjana', 'S1/DIV'),
        text.replace('S-1/Sarjana', 'Sarjana'),
        text.replace('Diploma III/Sarjana Muda', 'D.III'),
      ]),
      format: 'text',
    };
  if (header === 'UNOR NAMA' || header === 'JABATAN NAMA')
    return { value: random.pick([text.toUpperCase(), ` ${text}`, text.replace(' ', '  ')]), format: 'text' };
  return cell;
};

const headerRowOf = (sheet: SheetDraft): number => (sheet.frozenRows ?? 1) - 1;

const distortSheet = (random: Random, sheet: SheetDraft): SheetDraft => {
  const headerRow = headerRowOf(sheet);
  const headers = (sheet.rows[headerRow] ?? []).map((cell) => String(cell?.value ?? ''));
  const rows = sheet.rows.map((row, index) => {
    if (index <= headerRow) return row;
    return row.map((cell, columnIndex) =>
      cell && random.chance(30) ? distortCell(random, headers[columnIndex] ?? '', cell) : cell,
    );
  });
  return { ...sheet, rows };
};

/** Printed-form furniture: title rows above, a row of column numbers, totals and a signature block below. */
const addFurniture = (sheet: SheetDraft): SheetDraft => {
  const headerRow = headerRowOf(sheet);
  const header = sheet.rows[headerRow] ?? [];
  const numbers = header.map((_, index): DraftCell => ({ value: index + 1, look: 'muted' }));
  const titles: DraftCell[][] = [
    [{ value: 'DAFTAR NOMINATIF PEGAWAI', look: 'title' }],
    [{ value: 'Pemerintah Kota Contoh', look: 'subtitle' }],
    [],
  ];
  const footer: (DraftCell | null)[][] = [
    [],
    [{ value: 'JUMLAH', look: 'strong' }, { value: `${sheet.rows.length - headerRow - 1} orang` }],
    [],
    [{ value: 'Mengetahui,' }],
    [{ value: 'Kepala Badan Kepegawaian' }],
  ];
  const rows = [
    ...titles,
    ...sheet.rows.slice(0, headerRow + 1),
    numbers,
    ...sheet.rows.slice(headerRow + 1),
    ...footer,
  ];
  return { ...sheet, rows, frozenRows: headerRow + 5 };
};

/** Faults that stop a plan, one of each: a NIP stored as a number, a doubled row, an unknown post, a post without seats. */
const addFaults = (sheets: readonly SheetDraft[]): SheetDraft[] =>
  sheets.map((sheet) => {
    const headerRow = headerRowOf(sheet);
    const headers = (sheet.rows[headerRow] ?? []).map((cell) => String(cell?.value ?? ''));
    const body = sheet.rows.slice(headerRow + 1).map((row) => [...row]);
    const put = (row: number, header: string, cell: DraftCell): void => {
      const place = headers.indexOf(header);
      const target = body[row];
      if (place >= 0 && target) target[place] = cell;
    };
    if (sheet.name === 'Data Pegawai' && body.length > 8) {
      put(1, 'NIP BARU', { value: 198501012010011000, format: 'general' });
      body[4] = [...(body[3] ?? [])];
      put(6, 'JABATAN NAMA', { value: 'Jabatan yang Tidak Ada pada Peta', format: 'text' });
    }
    if (sheet.name === 'Peta Jabatan' && body.length > 8)
      put(body.length - 1, 'K', { value: 'banyak', format: 'text' });
    return { ...sheet, rows: [...sheet.rows.slice(0, headerRow + 1), ...body] };
  });

/** Turns tidy sheets into what arrives at a help desk. With `faults`, also into something that must be mended first. */
export const distortSheets = (random: Random, sheets: readonly SheetDraft[], faults: boolean): SheetDraft[] => {
  const damaged = faults ? addFaults(sheets) : [...sheets];
  return damaged
    .map((sheet) => distortSheet(random, sheet))
    .map((sheet) => (sheet.name === 'Data Pegawai' ? addFurniture(sheet) : sheet));
};
