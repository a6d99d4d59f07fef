import type { ChangeFacts, OwnChangeFacts } from '../change-facts';

/** Judul kolom lembar Perubahan. */
export const changeHeaders = {
  change: 'Perubahan',
  causeOfChange: 'Sebab',
};

/** Tulisan pada lembar Perubahan. */
export const changeLabels = {
  auditWorth:
    'Nilai rencana menurut sumber: kecocokan {a}, kebutuhan {b}, premi {p}, biaya {q}; kursi kosong sesudahnya {open}.',
  auditFormer: 'Dibandingkan dengan hasil P{p}: {kept} tetap, {added} baru, {changed} berubah, {dropped} batal.',
  changesTitle: 'Perubahan terhadap hasil yang dilanjutkan',
  changesNotice: 'P{p} {a} ke P{q} ({b}): {kept} tetap, {added} baru, {changed} berubah, {dropped} batal.',
  changesValue: 'Nilai {a} menjadi {b}.',
  changesOtherPolicy: 'Diukur dengan kebijakan yang berbeda: kedua nilai tidak dapat dibandingkan.',
  changesOtherData: 'Pegawai, jabatan, atau hari hitungnya berbeda: selisih kedua nilai tidak hanya karena usulannya.',
  changesNothing: 'Hasil sebelumnya tidak mengusulkan mutasi, hasil ini juga tidak.',
  changeOnRun: 'Pada P{p}',
  changeAdded: 'Baru',
  changeDropped: 'Batal',
  changeChanged: 'Berubah',
  changeKept: 'Tetap',
  changeStays: 'Tetap: {post}',
  changeSame: 'Sama',
  compareCounts:
    '{kept} sama, {added} hanya pada yang kedua, {changed} berubah tujuan, {dropped} hanya pada yang pertama.',
  compareOtherData: 'Data yang dibaca berbeda.',
  compareOtherPolicy: 'Kebijakan berbeda, sehingga nilainya tidak diukur sama: {p}.',
  compareOptions: 'pilihan rencana',
  compareUnknown: 'Sebabnya tidak tertulis pada kedua hasil.',
  changeGone: 'Keluar dari data',
  changeCarriedOut: 'Sudah dilaksanakan',
  changesCarriedOut: '{count} sudah dilaksanakan.',
};

type Decided = Extract<OwnChangeFacts, { kind: 'decided' }>;

/** Siapa, kapan, di mana tertulis. */
const signed = ({ official, date, letter, place }: Omit<Decided, 'kind' | 'ruling' | 'post' | 'unit'>): string => {
  const by = official === null ? '' : ` oleh ${official}`;
  const on = date === null ? '' : `, ${date}`;
  const paper = letter === null ? '' : `, surat ${letter}`;
  return `${by}${on}${paper}${place === null ? '' : ` (${place})`}`;
};

const RULED: Readonly<Record<Decided['ruling'], (facts: Decided) => string>> = {
  approve: () => 'disetujui',
  reject: () => 'ditolak',
  postpone: () => 'ditunda',
  stay: () => 'diputuskan tetap di jabatannya',
  leave: () => 'diputuskan harus pindah',
  keepOpen: ({ post }) => `kursi ${post} diputuskan dibiarkan kosong`,
  fill: ({ post }) => `kursi ${post} diputuskan harus terisi`,
  freeze: ({ unit }) => `unit ${unit} dibekukan`,
};

const ABOUT_PAIR: ReadonlySet<Decided['ruling']> = new Set(['approve', 'reject', 'postpone']);
const ABOUT_PERSON: ReadonlySet<Decided['ruling']> = new Set(['stay', 'leave']);

const EXCLUDED: Readonly<Record<string, string>> = {
  'gains-too-little': 'kecocokannya naik kurang dari yang diminta kebijakan (R38)',
  'loses-too-much': 'kecocokannya turun lebih banyak dari yang diizinkan kebijakan (R39)',
  'not-long-in-post': 'tujuan rencana hanya memindahkan orang yang lama menjabat',
  'other-title': 'tujuan rencana hanya memindahkan orang ke jabatan bernama sama',
};

const barred = ({ bars, exclusion }: Extract<OwnChangeFacts, { kind: 'barred' }>): string =>
  bars.length > 0 ? `tertahan aturan: ${bars.join('; ')}` : (EXCLUDED[exclusion ?? ''] ?? 'tidak lagi dibolehkan');

/** Sebab sebagai anak kalimat di belakang nama orangnya: "yang usulannya ditolak ...". */
const clause = (facts: OwnChangeFacts): string => {
  switch (facts.kind) {
    case 'decided': {
      const ruled = `${RULED[facts.ruling](facts)}${signed(facts)}`;
      if (ABOUT_PAIR.has(facts.ruling)) return `yang usulannya ${ruled}`;
      return ABOUT_PERSON.has(facts.ruling) ? `yang ${ruled}` : `karena ${ruled}`;
    }
    case 'carried-out':
      return 'yang sudah dipindahkan';
    case 'person-gone':
      return 'yang tidak ada lagi dalam data';
    case 'person-came':
      return 'yang baru masuk dalam data';
    case 'post-gone':
      return `karena jabatan ${facts.post} tidak ada lagi`;
    case 'post-came':
      return `karena jabatan ${facts.post} baru ada`;
    case 'seat-of-gone':
      return `karena ${facts.person} tidak ada lagi dalam data`;
    case 'barred':
      return `yang kini ${barred(facts)}`;
    case 'seats':
      return `karena kursi ${facts.post} ${facts.changed === null ? 'tidak cukup lagi' : `berubah (${facts.changed})`}`;
    case 'data':
      return `karena data ${facts.of} berubah (${facts.changed})`;
  }
};

const capital = (sentence: string): string => `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}`;

const ownSentence = (facts: OwnChangeFacts): string => {
  switch (facts.kind) {
    case 'decided': {
      const why = facts.reason === null ? '' : `: ${facts.reason}`;
      return `${capital(RULED[facts.ruling](facts))}${signed(facts)}${why}.`;
    }
    case 'carried-out':
      return 'Sudah dilaksanakan: kini menduduki jabatan itu.';
    case 'person-gone':
      return 'Tidak ada lagi dalam data.';
    case 'person-came':
      return 'Baru masuk dalam data.';
    case 'post-gone':
      return `Jabatan tujuannya tidak ada lagi dalam data: ${facts.post}.`;
    case 'post-came':
      return `Jabatan ini baru ada dalam data.`;
    case 'seat-of-gone':
      return `Mengisi kursi ${facts.person}, yang tidak ada lagi dalam data.`;
    case 'barred':
      return `Kini ${barred(facts)}.${facts.changed === null ? '' : ` Data berubah: ${facts.changed}.`}`;
    case 'seats':
      return facts.changed === null
        ? `Kursi ${facts.post} tidak cukup lagi.`
        : `Kursi ${facts.post} berubah: ${facts.changed}.`;
    case 'data':
      return `Data ${facts.of} berubah: ${facts.changed}.`;
  }
};

const linkSentence = ({
  way,
  by,
  isByAtHome,
  wasByAtHome,
  wasAtHome,
  isAtHome,
}: Extract<ChangeFacts, { kind: 'linked' }>): string => {
  if (way === 'taker') {
    if (wasAtHome)
      return isByAtHome ? `Jabatan yang sama tidak jadi ditinggalkan ${by}` : `Jabatannya sekarang diisi ${by}`;
    return isByAtHome ? `Kursi tujuannya tidak jadi kosong: masih diduduki ${by}` : `Kursi tujuannya dipakai ${by}`;
  }
  if (isAtHome)
    return wasByAtHome ? `Jabatan yang sama ditinggalkan ${by}` : `Jabatannya sekarang tidak jadi diisi ${by}`;
  return wasByAtHome ? `Mengisi kursi yang ditinggalkan ${by}` : `Mengisi kursi yang semula untuk ${by}`;
};

/** Mengapa satu baris rencana berubah, atau tetap, terhadap hasil yang dilanjutkan. */
export const changeSentence = (facts: ChangeFacts): string => {
  switch (facts.kind) {
    case 'linked': {
      const { person, isNext, cause } = facts.root;
      if (isNext) return `${linkSentence(facts)}, ${clause(cause)}.`;
      return `${linkSentence(facts)}. Bermula dari ${person}, ${clause(cause)}.`;
    }
    case 'value':
      return `Tanpa perubahan ini nilai rencana ${facts.loss} lebih rendah.`;
    case 'first-seats':
      return `Tanpa perubahan ini kursi prioritas 1 yang terisi berkurang ${facts.seats}.`;
    case 'limits':
      return 'Menyesuaikan perubahan lain dalam batas rencana.';
    case 'approved':
      return `Disetujui${signed(facts)}; dipertahankan.`;
    case 'undecided':
      return 'Belum diputuskan; dipertahankan.';
    default:
      return ownSentence(facts);
  }
};
