import type { Field, SheetKind } from './fields';
import { columnWords, EMPLOYEE_WORDS, type FieldWords } from './header-words';

const shared = (...fields: readonly Field[]): FieldWords[] =>
  fields.map((field) => EMPLOYEE_WORDS.find((words) => words.field === field)!);

/** A list that is known by its own columns, and by nothing that any other sheet has. */
export type KnownList = {
  readonly kind: SheetKind;
  readonly words: readonly FieldWords[];
  /** Columns without which it is no such list. */
  readonly needs: readonly Field[];
  /** Columns of which it has several. */
  readonly among: readonly Field[];
  readonly least: number;
};

const ALIAS_WORDS = [
  columnWords('aliasWritten', 'tertulis | nama tertulis | tertulis di data | alias | written | written name'),
  columnWords(
    'aliasMeant',
    'seharusnya | nama seharusnya | maksudnya | nama resmi | nama baku | pada peta jabatan | meant | official name',
  ),
];

const FAMILY_WORDS = [
  columnWords('studyField', 'bidang studi atau kata | kata bidang | kata kunci bidang | field or word'),
  columnWords('studyFamily', 'rumpun | rumpun ilmu | rumpun bidang | family'),
];

// Items of the rubric of KepKa BKN 411/2025, as the handbook's template heads them.
const TALENT_WORDS = [
  columnWords('awards', 'penghargaan 5 tahun | penghargaan lima tahun terakhir | awards 5 years'),
  columnWords('teamRoles', 'tim kerja 2 tahun | peran tim kerja 2 tahun | team roles 2 years'),
  columnWords('certificates', 'jumlah sertifikat 3 tahun | sertifikat 3 tahun | certificates 3 years'),
  columnWords('training', 'jumlah pelatihan kompetensi | pelatihan kompetensi 3 tahun | training 3 years'),
  columnWords('variety', 'keragaman jabatan | keragaman pengalaman jabatan | variety of posts'),
  columnWords('actingDuty', 'penugasan nondefinitif | penugasan pj plt plh | acting duty'),
  columnWords('potential', 'nilai potensi | nilai tes potensi | hasil tes potensi | potential points'),
];

// The nine competences of PermenPANRB 38/2017.
const PROFILE_WORDS = [
  columnWords('levelIntegrity', 'integritas | level integritas'),
  columnWords('levelCooperation', 'kerja sama | kerjasama | level kerja sama'),
  columnWords('levelCommunication', 'komunikasi | level komunikasi'),
  columnWords('levelResults', 'orientasi pada hasil | orientasi hasil | level orientasi pada hasil'),
  columnWords('levelService', 'pelayanan publik | level pelayanan publik'),
  columnWords(
    'levelSelfDevelopment',
    'pengembangan diri dan orang lain | pengembangan diri orang lain | level pengembangan diri dan orang lain',
  ),
  columnWords('levelChange', 'mengelola perubahan | level mengelola perubahan'),
  columnWords('levelDecisions', 'pengambilan keputusan | level pengambilan keputusan'),
  columnWords('levelUnity', 'perekat bangsa | level perekat bangsa'),
];

const FEEDBACK_WORDS = [
  columnWords('feedbackSource', 'sumber umpan balik | sumber penilaian | hubungan penilai | feedback source'),
  columnWords('feedbackGiver', 'penilai | pemberi umpan balik | nama penilai | nip penilai | feedback giver'),
  columnWords('feedbackDate', 'tanggal umpan balik | tanggal penilaian | feedback date'),
  columnWords('feedbackScore', 'nilai umpan balik | skor umpan balik | feedback score'),
  columnWords('feedbackEvidence', 'bukti | bukti umpan balik | lampiran bukti | evidence'),
];

// Who asks for whom to be put where; beside a plan this is looked at, never scored.
const REQUEST_WORDS = [
  columnWords(
    'requestedPost',
    'jabatan diminta | jabatan yang diminta | jabatan diusulkan | jabatan yang diusulkan | jabatan usulan | usulan jabatan | requested post',
  ),
  columnWords(
    'requestedUnit',
    'unit diminta | unit kerja diminta | unit diusulkan | unit kerja diusulkan | unit yang diminta | unit kerja yang diminta | unit usulan | unit kerja usulan | unit kerja yang diusulkan | requested unit',
  ),
  columnWords(
    'requester',
    'pemohon | peminta | pengusul | nama pengusul | pihak pengusul | diminta oleh | diusulkan oleh | requester | requested by',
  ),
];

const fieldsOf = (words: readonly FieldWords[]): Field[] => words.map(({ field }) => field);

/** Lists looked for before a sheet is taken for one of people or posts. */
export const KNOWN_LISTS: readonly KnownList[] = [
  { kind: 'alias', words: ALIAS_WORDS, needs: fieldsOf(ALIAS_WORDS), among: [], least: 0 },
  { kind: 'family', words: FAMILY_WORDS, needs: fieldsOf(FAMILY_WORDS), among: [], least: 0 },
  {
    kind: 'request',
    words: [...shared('nip', 'name'), ...REQUEST_WORDS],
    needs: ['nip', 'requestedPost', 'requester'],
    among: [],
    least: 0,
  },
  {
    kind: 'feedback',
    words: [...shared('nip', 'name'), ...FEEDBACK_WORDS],
    needs: ['nip', 'feedbackSource', 'feedbackScore'],
    among: [],
    least: 0,
  },
  {
    kind: 'talent',
    words: [...shared('nip', 'name'), ...TALENT_WORDS],
    needs: ['nip'],
    among: fieldsOf(TALENT_WORDS),
    least: 2,
  },
  {
    kind: 'profile',
    words: [...shared('nip', 'name', 'competence'), ...PROFILE_WORDS],
    needs: ['nip'],
    among: fieldsOf(PROFILE_WORDS),
    least: 5,
  },
];
