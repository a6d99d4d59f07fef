import type { PaperTemplate, Signer } from '../paper-blocks';

const SIGNER: Signer = {
  over: ['{tempat}, {tanggal_surat}', '{jabatan_penanda_tangan},'],
  name: '{nama_penanda_tangan}',
  under: 'NIP {nip_penanda_tangan}',
};

const OLD_POST = '{jabatan_lama}, {unit_lama}, {perangkat_daerah_lama}';

/** Letters for each person. */
export const letterTemplates = {
  spmt: {
    file: 'start-of-duty-letter',
    isWide: false,
    blocks: [
      { kind: 'letterhead' },
      { kind: 'title', lines: ['STATEMENT OF START OF DUTY', 'NUMBER {nomor_spmt}'] },
      { kind: 'text', text: 'The undersigned:' },
      {
        kind: 'pairs',
        pairs: [
          ['Name', '{nama_atasan_baru}'],
          ['NIP', '{nip_atasan_baru}'],
          ['Post', '{jabatan_atasan_baru}'],
        ],
      },
      { kind: 'text', text: 'states truly that:' },
      {
        kind: 'pairs',
        pairs: [
          ['Name', '{nama}'],
          ['NIP', '{nip}'],
          ['Rank', '{pangkat}'],
          ['Post', '{jabatan_baru}'],
          ['Unit', '{unit_baru}, {perangkat_daerah_baru}'],
        ],
      },
      {
        kind: 'text',
        text: 'by decree of the {jabatan_ppk} No. {nomor_sk} of {tanggal_sk}, has been on duty in that post since {tanggal_mulai_tugas}.',
      },
      {
        kind: 'text',
        text: 'Whoever makes this statement answers for it should it turn out to be untrue.',
      },
      {
        kind: 'signatures',
        signers: [
          {
            over: ['{tempat}, {tanggal_spmt}', '{jabatan_atasan_baru},'],
            name: '{nama_atasan_baru}',
            under: 'NIP {nip_atasan_baru}',
          },
        ],
      },
    ],
  },
  pemberitahuan: {
    file: 'letter-of-notice',
    isWide: false,
    blocks: [
      { kind: 'letterhead' },
      {
        kind: 'pairs',
        pairs: [
          ['Number', '{nomor_surat}'],
          ['Subject', 'Notice of transfer'],
          ['To', '{nama}, NIP {nip}'],
          ['Present post', OLD_POST],
        ],
      },
      {
        kind: 'text',
        text: 'You are hereby told that you are transferred to the post {jabatan_baru} in {unit_baru}, {perangkat_daerah_baru}, as of {tmt}, by decree of the {jabatan_ppk} No. {nomor_sk} of {tanggal_sk}.',
      },
      { kind: 'list', list: 'alasan', over: 'The reasons, by your personnel data as of {keadaan}:' },
      { kind: 'list', list: 'berubah', over: 'What changes:' },
      { kind: 'list', list: 'tetap', over: 'What stays:' },
      { kind: 'list', list: 'langkah', over: 'What is to be done:' },
      {
        kind: 'list',
        list: 'belum_diperiksa',
        over: 'What could not be checked for want of data. If you have proof of it, please send it to us:',
      },
      {
        kind: 'text',
        text: 'If these data are wrong, or if you object, write to {alamat_keberatan} by {batas_keberatan}. Questions: {kontak}.',
      },
      { kind: 'signatures', signers: [SIGNER] },
    ],
  },
  'tidak-terpilih': {
    file: 'answer-to-a-wish',
    isWide: false,
    blocks: [
      { kind: 'letterhead' },
      {
        kind: 'pairs',
        pairs: [
          ['Number', '{nomor_surat}'],
          ['Subject', 'Answer to a wish to move'],
          ['To', '{nama}, NIP {nip}'],
          ['Present post', OLD_POST],
        ],
      },
      {
        kind: 'text',
        text: 'Your wish was looked at when the plan was made, on data as of {keadaan}. {jawaban}',
      },
      { kind: 'list', list: 'harapan', over: 'On the posts or units you wished for:' },
      {
        kind: 'list',
        list: 'terdekat',
        over: 'Other posts that still have open seats after this plan and that you may take by the rules and the limits of the policy:',
      },
      {
        kind: 'text',
        text: 'If the data used are wrong, write to {alamat_keberatan} by {batas_keberatan}. Questions: {kontak}.',
      },
      { kind: 'signatures', signers: [SIGNER] },
    ],
  },
  'serah-terima': {
    file: 'handover-minutes',
    isWide: false,
    blocks: [
      { kind: 'letterhead' },
      { kind: 'title', lines: ['MINUTES OF HANDOVER', 'NUMBER {nomor_serah_terima}'] },
      {
        kind: 'pairs',
        pairs: [
          ['Handing over', '{nama}, NIP {nip}'],
          ['Post left', OLD_POST],
          ['Taking over', '{nama_penerima}, NIP {nip_penerima}'],
          ['Date', '{tanggal_serah_terima}'],
        ],
      },
      { kind: 'text', text: 'Handed over:' },
      {
        kind: 'form',
        heads: [
          ['NO.', 8],
          ['WHAT', 46],
          ['STATE', 30],
          ['RECEIVED', 16],
        ],
        rows: [
          '1\tTasks under way and their deadlines',
          '2\tFiles and records',
          '3\tPublic property and vehicles',
          '4\tMoney and its accounts',
          '5\tAccounts and rights in applications',
          '6\tRelations with others',
          '7\tWhat needs a decision soon',
          '8',
          '9',
        ],
      },
      {
        kind: 'signatures',
        signers: [
          { over: ['Handing over,'], name: '{nama}', under: 'NIP {nip}' },
          { over: ['Taking over,'], name: '{nama_penerima}', under: 'NIP {nip_penerima}' },
          { over: ['Seen by,', '{jabatan_atasan_lama}'], name: '{nama_atasan_lama}', under: 'NIP {nip_atasan_lama}' },
        ],
      },
    ],
  },
} satisfies Readonly<Record<string, PaperTemplate>>;
