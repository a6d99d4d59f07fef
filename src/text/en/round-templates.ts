import type { PaperTemplate } from '../paper-blocks';

const PERSON = { head: 'NAME\nNIP', share: 18, cell: '{nama}\n{nip}' } as const;
const NUMBER = { head: 'NO.', share: 5, cell: '{no}', isCentred: true } as const;

/** Lists and sheets that go with proposals: I-MUT, signatures, meetings, what people are told. */
export const roundTemplates = {
  'daftar-imut': {
    file: 'imut-check-list',
    isWide: true,
    blocks: [
      {
        kind: 'title',
        lines: ['CHECK LIST OF PROPOSED TRANSFERS (I-MUT)', 'GOVERNMENT OF {PEMERINTAH_DAERAH}, DATA AS OF {KEADAAN}'],
      },
      {
        kind: 'text',
        text: 'Order of columns and completeness are to be checked against I-MUT. Only what is in the data stands here; "not known" means that no proof was read, not that there is none.',
      },
      {
        kind: 'text',
        text: 'Proposals are grouped by the parts on the sheet of chains. Each part can be submitted by itself: a refusal in one part touches no other. Inside a part, steps of a lower number take office first; those of one number at one time.',
      },
      {
        kind: 'table',
        list: 'pegawai',
        groups: { list: 'paket', head: 'Part {no_paket} (proposals: {usul_paket})' },
        columns: [
          { ...NUMBER, share: 4 },
          { head: 'STEP', share: 7, cell: '{langkah_paket}', isCentred: true },
          { ...PERSON, share: 14 },
          { head: 'FROM, TO', share: 18, cell: '{jabatan_lama}\n{jabatan_baru}, {unit_baru}' },
          { head: 'POSITION SHEET', share: 7, cell: '{imut_jabatan}' },
          { head: 'RANK', share: 8, cell: '{imut_pangkat}' },
          { head: 'SKP OF 2 YEARS', share: 11, cell: '{imut_skp}' },
          { head: 'DISCIPLINE', share: 8, cell: '{imut_disiplin}' },
          { head: 'FREE OF FINDINGS', share: 7, cell: '{imut_temuan}' },
          { head: 'COMPETENCE TEST', share: 9, cell: '{imut_uji}' },
          { head: 'EXEMPTION', share: 10, cell: '{imut_pengecualian}' },
        ],
      },
      {
        kind: 'text',
        text: 'Effective date proposed: {tmt}. The reason of each proposal stands on the nominative list under the same number.',
      },
    ],
  },
  'tanda-tangan': {
    file: 'sign-off-grid',
    isWide: true,
    blocks: [
      {
        kind: 'title',
        lines: [
          'SIGN-OFF OF PROPOSED TRANSFERS',
          'GOVERNMENT OF {PEMERINTAH_DAERAH}, RESULT {HASIL}, DATA AS OF {KEADAAN}',
        ],
      },
      {
        kind: 'table',
        list: 'pegawai',
        columns: [
          NUMBER,
          PERSON,
          { head: 'FROM', share: 17, cell: '{jabatan_lama}\n{perangkat_daerah_lama}' },
          { head: 'TO', share: 17, cell: '{jabatan_baru}\n{perangkat_daerah_baru}' },
          { head: 'EMPLOYEE', share: 9, cell: '' },
          { head: 'AGENCY LEFT', share: 9, cell: '' },
          { head: 'AGENCY ENTERED', share: 9, cell: '' },
          { head: 'HR OFFICE', share: 9, cell: '' },
          { head: 'COMMITTEE', share: 7, cell: '' },
        ],
      },
      { kind: 'text', text: 'A signature says that the person was told and asked; who objects writes so on the row.' },
    ],
  },
  notulen: {
    file: 'meeting-log',
    isWide: false,
    blocks: [
      { kind: 'letterhead' },
      { kind: 'title', lines: ['LOG OF A MEETING ON THE PLAN OF TRANSFERS', 'RESULT {HASIL}, DATA AS OF {KEADAAN}'] },
      {
        kind: 'text',
        text: 'The plan proposes {jumlah_usul} transfers: {jumlah_setuju} approved, {jumlah_tolak} rejected, {jumlah_tunda} postponed, {jumlah_tetap} stay, {jumlah_belum} not decided.',
      },
      { kind: 'text', text: 'Date, place and who was there', isStrong: true },
      {
        kind: 'form',
        heads: [
          ['DATE', 20],
          ['PLACE', 30],
          ['WHO WAS THERE', 50],
        ],
        rows: ['', ''],
      },
      { kind: 'text', text: 'What was talked about', isStrong: true },
      {
        kind: 'form',
        heads: [
          ['NO.', 7],
          ['MATTER', 33],
          ['EXPLANATION OR DECISION', 36],
          ['WHAT FOLLOWS, BY WHOM', 24],
        ],
        rows: ['1', '2', '3', '4', '5', '6', '7', '8'],
      },
    ],
  },
  sosialisasi: {
    file: 'hand-out',
    isWide: false,
    blocks: [
      { kind: 'letterhead' },
      { kind: 'title', lines: ['HOW THE PLAN OF TRANSFERS IS MADE', 'DATA AS OF {KEADAAN}'] },
      {
        kind: 'text',
        text: 'The plan is made from the data on employees and posts. Of all transfers that meet the rules below it takes those that together are worth most: the fit of people with posts and the need of posts, less a cost for every move. Sex, religion, marital status and age are not scored. Officials decide, row by row.',
      },
      { kind: 'list', list: 'aturan', over: 'Rules that bar a transfer:' },
      { kind: 'list', list: 'bobot', over: 'Weights of fit:' },
      {
        kind: 'text',
        text: 'Calendar: committee session {tanggal_sidang}; in force from {tmt}; objections by {batas_keberatan}, to {alamat_keberatan}.',
      },
      {
        kind: 'text',
        text: 'Everybody can ask for a page about themselves: what was read, which rules were checked, and the score. Wrong data can be corrected. Questions: {kontak}.',
      },
    ],
  },
} satisfies Readonly<Record<string, PaperTemplate>>;
