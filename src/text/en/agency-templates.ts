import type { PaperTemplate } from '../paper-blocks';

/** The page for the head of each agency. */
export const agencyTemplates = {
  'perangkat-daerah': {
    file: 'agency-page',
    isWide: false,
    blocks: [
      { kind: 'title', lines: ['{perangkat_daerah}', 'TRANSFER PLAN {HASIL}, AS OF {KEADAAN}'] },
      {
        kind: 'pairs',
        pairs: [
          ['Need', '{pd_kebutuhan} seats'],
          ['People', '{pd_pegawai} now, {pd_pegawai_nanti} under the plan'],
          ['Empty seats', '{pd_kosong} now, {pd_kosong_nanti} under the plan'],
          ['People beyond the need of their posts', '{pd_lebih} now, {pd_lebih_nanti} under the plan'],
          ['May be moved under the rules', '{pd_boleh_pergi} people'],
          ['May come from outside to a seat empty now', '{pd_boleh_datang} people'],
          ['Retiring within 12, 24, 36 months', '{pd_pensiun_12}, {pd_pensiun_24}, {pd_pensiun_36} people'],
          ['Date of birth not known', '{pd_umur_kosong} people'],
        ],
      },
      { kind: 'list', list: 'pd_datang', over: 'Coming:' },
      { kind: 'list', list: 'pd_pergi', over: 'Going:' },
      { kind: 'list', list: 'pd_dalam', over: 'Moving inside:' },
      { kind: 'list', list: 'pd_kekurangan', over: 'Still short under the plan, the most urgent first:' },
      { kind: 'list', list: 'pd_kelebihan', over: 'Still beyond the need under the plan:' },
      { kind: 'list', list: 'pd_pensiun', over: 'Retiring within 12 months by the age limit of the present post:' },
      {
        kind: 'list',
        list: 'pd_langkah',
        over: 'To be done for transfers that are approved, starting {tmt}; objections go to {alamat_keberatan} by {batas_keberatan}:',
      },
    ],
  },
} satisfies Readonly<Record<string, PaperTemplate>>;
