import type { Field } from './fields';
import { foldHeader, namesIncumbents } from './fold-header';
import { ACCEPTANCE, ASKED, GROUPED, UNDER_UNKNOWN, type Candidate, type HeaderTime } from './header-candidates';
import type { FieldWords } from './header-words';

/** A column on its way to its meaning: what it was taken for so far. */
export type Draft = HeaderTime & {
  readonly column: number;
  readonly header: string;
  readonly nipInside: boolean;
  candidate: Candidate | null;
};

/** Fields that count people or seats. */
const COUNTS: ReadonlySet<Field> = new Set(['required', 'filled', 'gap']);

/** Columns that may all say how many seats a post has: which of them does must be asked, and a bare "K" may say what is lacking. */
const weighSeatCounts = (drafts: readonly Draft[]): void => {
  const counts = drafts.filter(
    ({ candidate }) => candidate?.field === 'required' && candidate.confidence >= ACCEPTANCE,
  );
  const isBareK = ({ header }: Draft): boolean => foldHeader(header) === 'k';
  const bare = counts.find(isBareK);
  const stated = counts.filter((draft) => !isBareK(draft));
  const doubt = (draft: Draft): void => {
    draft.candidate = { ...draft.candidate!, confidence: UNDER_UNKNOWN };
  };
  if (bare && stated.length > 0)
    bare.candidate = drafts.some(({ candidate }) => candidate?.field === 'gap')
      ? null
      : { field: 'gap', confidence: GROUPED, place: 50 };
  // "K" and "L" side by side are kurang and lebih.
  else if (bare && drafts.some(({ header }) => foldHeader(header) === 'l')) doubt(bare);
  if (stated.length > 1) stated.forEach(doubt);
};

/** Figures of one group of employees beside those of the other: "Bezetting PNS" is a part where "Bezetting PPPK" stands too. */
const weighParts = (drafts: readonly Draft[], folded: readonly string[]): void => {
  const ofPppk = new Set(
    folded.filter((text) => /\b(?:pppk|p3k)\b/.test(text)).map((text) => text.replace('p3k', 'pppk')),
  );
  drafts.forEach((draft, column) => {
    const { candidate } = draft;
    if (candidate === null || !COUNTS.has(candidate.field)) return;
    const text = folded[column]!;
    if (/\bpns\b/.test(text) && ofPppk.has(text.replace(/\bpns\b/, 'pppk')))
      draft.candidate = { ...candidate, confidence: Math.min(UNDER_UNKNOWN, candidate.confidence) };
  });
};

/** A bare "Pendidikan" is the programme where its level has a column of its own. */
const namePrograms = (drafts: readonly Draft[], folded: readonly string[]): void => {
  const isEducation = ({ candidate }: Draft): boolean => candidate?.field === 'educationLevel';
  const has = (field: Field): boolean => drafts.some(({ candidate }) => candidate?.field === field);
  const hasLevel = drafts.some(
    (draft, column) => isEducation(draft) && /^(?:tingkat|jenjang|strata) /.test(folded[column]!),
  );
  const bare = drafts.find((draft, column) => isEducation(draft) && folded[column] === 'pendidikan');
  if (hasLevel && bare && !has('educationField'))
    bare.candidate = { field: 'educationField', confidence: GROUPED, place: 50 };
};

/** Unit and agency in columns of like heads: the narrower one is the unit ("Satuan Kerja", "Satuan Kerja Detail"). */
const weighUnits = (drafts: readonly Draft[], folded: readonly string[]): void => {
  const has = (field: Field): boolean => drafts.some(({ candidate }) => candidate?.field === field);
  const units = drafts.flatMap((draft, column) => (draft.candidate?.field === 'unit' ? [{ draft, column }] : []));
  const narrower = units.filter(({ column }) => /\b(?:sub|detail|rinci\p{L}*)\b/u.test(folded[column]!));
  const [wider, ...others] = units.filter((unit) => !narrower.includes(unit));
  if (wider && others.length === 0 && narrower.length === 1 && !has('agency')) {
    const [{ draft }] = narrower as [(typeof narrower)[number]];
    draft.candidate = { ...draft.candidate!, place: 0 };
    wider.draft.candidate = { field: 'agency', confidence: ASKED, place: 60 };
  }
  // One column for both ("SKPD / Unit Kerja"): where nothing else names the unit, it is asked whether this does.
  const agency = drafts.findIndex(
    ({ candidate }, column) => candidate?.field === 'agency' && /\b(?:unit|satuan) kerja\b/.test(folded[column]!),
  );
  const isWhole = agency >= 0 && /\b(?:induk|eselon|kerja kerja|perangkat)\b/.test(folded[agency]!);
  if (!has('unit') && agency >= 0 && !isWhole)
    drafts[agency]!.candidate = { field: 'unit', confidence: ASKED, place: 60 };
};

/** Places of work of one kind of office, which are where people sit if nothing else on the sheet says so. */
const PLACE =
  /^(?:(?:nama|unit|lokasi|wilayah|tempat) )*(?:sekolah|madrasah|satuan pendidikan|satminkal|puskesmas|kelurahan|desa|ruang(?:an)?|poli(?:klinik)?|instalasi|bangsal|kampus|kantor|pos|kerja|tugas|bertugas)(?: (?:induk|tugas|perawatan|rawat(?: inap| jalan)?|kerja|penugasan|saat ini|sekarang))*$/;

/** "Nama Sekolah", "Ruang Perawatan": the unit of a list that has no other column for it. */
const placeByKind = (drafts: readonly Draft[], folded: readonly string[], words: readonly FieldWords[]): void => {
  const has = (...wanted: readonly Field[]): boolean =>
    drafts.some(({ candidate }) => candidate !== null && wanted.includes(candidate.field));
  if (!words.some(({ field }) => field === 'unit') || has('unit') || !has('nip', 'positionName')) return;
  const place = drafts.find(({ candidate }, column) => candidate === null && PLACE.test(folded[column]!));
  if (place) place.candidate = { field: 'unit', confidence: UNDER_UNKNOWN, place: 120 };
};

const TEACHING = /^(?:(?:nama )?fakultas|nidn|nip nidn|nama dosen|homebase)$/;

/** What "Nama …" may also head than the people of a list. */
const NO_PERSON =
  /^nama (?:.* .*|jabatan|unit|unor|satker|opd|skpd|dinas|instansi|kantor|bidang|sekolah|kampus|pt|diklat|pelatihan|kursus|kegiatan|tugas|barang|bank|program|jurusan|pendidikan|ibu|ayah|anak|pasangan|suami|istri|atasan|penilai|pengusul|pemohon|dokumen|berkas|file|golongan|pangkat|panggilan)$/;

/** "Nama Auditor" names the people of a list that has no other column of names. */
const nameByKind = (drafts: readonly Draft[], folded: readonly string[], words: readonly FieldWords[]): void => {
  const has = (wanted: Field): boolean => drafts.some(({ candidate }) => candidate?.field === wanted);
  if (!words.some(({ field }) => field === 'name') || has('name') || !has('nip')) return;
  const named = drafts.find(
    ({ candidate }, column) =>
      candidate === null && /^nama \p{L}+$/u.test(folded[column]!) && !NO_PERSON.test(folded[column]!),
  );
  if (named) named.candidate = { field: 'name', confidence: UNDER_UNKNOWN, place: 120 };
};

/** What the other columns of a sheet take from a column's certainty. */
export const weighNeighbours = (drafts: readonly Draft[], words: readonly FieldWords[]): void => {
  const folded = drafts.map(({ header }) => foldHeader(header));
  weighSeatCounts(drafts);
  weighParts(drafts, folded);
  namePrograms(drafts, folded);
  weighUnits(drafts, folded);
  nameByKind(drafts, folded, words);
  placeByKind(drafts, folded, words);
  const has = (field: Field): boolean => drafts.some(({ candidate }) => candidate?.field === field);
  const isMove = folded.some((text) => /^(?:nama )?jabatan (?:baru|tujuan)\b/.test(text));
  const ratings = drafts.filter(
    ({ candidate, year, yearsBack }) => candidate?.field === 'performance' && year === null && yearsBack === null,
  );
  const bestRating = ratings.reduce<Draft | null>(
    (best, draft) => (best === null || draft.candidate!.place < best.candidate!.place ? draft : best),
    null,
  );
  drafts.forEach((draft, column) => {
    const { candidate } = draft;
    if (!candidate) return;
    const { field } = candidate;
    // A bare year dates ratings, or nothing Padan reads.
    if (field === 'performanceYear' && !has('performance')) {
      draft.candidate = null;
      return;
    }
    // And bare dates from and to are those of a punishment only beside one.
    if ((field === 'disciplineStart' || field === 'disciplineEnd') && !has('discipline')) {
      draft.candidate = null;
      return;
    }
    const isUnsure =
      // Which of the old and the new post somebody holds depends on the day.
      (field === 'position' && isMove && /\blama\b/.test(folded[column]!)) ||
      // Two ratings of no stated year cannot both be the last one.
      (field === 'performance' && draft !== bestRating && ratings.includes(draft)) ||
      // Among papers that are there or not, a diploma is one of them.
      (folded[column] === 'ijazah' && folded.some((text) => /^sk /.test(text))) ||
      // Beside a faculty, or a lecturer's number, a programme may be where somebody teaches.
      (field === 'educationField' && folded.some((text) => TEACHING.test(text))) ||
      // Beside the holders a bare rank or education may be theirs.
      ((field === 'requiredRank' || field === 'requiredEducation') &&
        has('positionName') &&
        (has('nip') || folded.some(namesIncumbents)) &&
        !/syarat|minim|kualifikasi|terendah/.test(folded[column]!));
    if (isUnsure) draft.candidate = { ...candidate, confidence: Math.min(UNDER_UNKNOWN, candidate.confidence) };
  });
};
