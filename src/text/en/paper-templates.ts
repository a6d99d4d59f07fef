import type { PaperId, PaperTemplate, Signer } from '../paper-blocks';

import { letterTemplates } from './letter-templates';
import { agencyTemplates } from './agency-templates';
import { roundTemplates } from './round-templates';

const PPK: Signer = { over: ['Given at {tempat}', 'on {tanggal_sk}', '{jabatan_ppk},'], name: '{nama_ppk}' };

const COMMITTEE: readonly Signer[] = [
  { over: ['{jabatan_ketua_tpk},', 'as chair'], name: '{nama_ketua_tpk}', under: 'NIP {nip_ketua_tpk}' },
  {
    over: ['{jabatan_sekretaris_tpk},', 'as secretary'],
    name: '{nama_sekretaris_tpk}',
    under: 'NIP {nip_sekretaris_tpk}',
  },
];

const OLD_AND_NEW = [
  { head: 'OLD POST\nUNIT', share: 18, cell: '{jabatan_lama}\n{unit_lama}' },
  { head: 'NEW POST\nUNIT', share: 18, cell: '{jabatan_baru}\n{unit_baru}' },
  { head: 'OLD CLASS', share: 6, cell: '{kelas_lama}', isCentred: true },
  { head: 'NEW CLASS', share: 6, cell: '{kelas_baru}', isCentred: true },
] as const;

const NUMBER = { head: 'NO.', share: 4, cell: '{no}', isCentred: true } as const;
const PERSON = { head: 'NAME\nNIP', share: 17, cell: '{nama}\n{nip}' } as const;
const RANK = { head: 'RANK\nEDUCATION', share: 13, cell: '{pangkat}\n{pendidikan}' } as const;

const LAWS = [
  '1. Law (UU) No. 20 of 2023 on the State Civil Apparatus;',
  '2. Government Regulation (PP) No. 11 of 2017 on the Management of Civil Servants as amended by PP No. 17 of 2020;',
  '3. BKN Regulation No. 5 of 2019 on the Procedure of Transfers;',
] as const;

const OLD_POST = '{jabatan_lama}, {unit_lama}, {perangkat_daerah_lama}';
const NEW_POST = '{jabatan_baru}, {unit_baru}, {perangkat_daerah_baru}';

/** The templates Padan brings; an office may put its own in their place, with the same placeholders. */
export const paperTemplates: Readonly<Record<PaperId, PaperTemplate>> = {
  nominatif: {
    file: 'nominative-list',
    isWide: true,
    blocks: [
      {
        kind: 'title',
        lines: [
          'NOMINATIVE LIST OF PROPOSED TRANSFERS',
          'OF THE GOVERNMENT OF {PEMERINTAH_DAERAH}',
          'FOR THE PERFORMANCE ASSESSMENT COMMITTEE, DATA AS OF {KEADAAN}',
        ],
      },
      { kind: 'text', text: 'Number of the minutes: {nomor_berita_acara}     Date of the session: {tanggal_sidang}' },
      {
        kind: 'table',
        list: 'pegawai',
        columns: [
          NUMBER,
          PERSON,
          RANK,
          ...OLD_AND_NEW,
          { head: 'CONSIDERATIONS', share: 28, cell: '{pertimbangan}' },
          { head: 'DECISION', share: 10, cell: '{putusan}' },
        ],
      },
      {
        kind: 'text',
        text: 'Total: {jumlah_usul} people. This list is for the session and is not a decision. Considerations are made by Padan from the personnel data read for result {hasil}.',
      },
      { kind: 'signatures', signers: COMMITTEE },
    ],
  },
  'berita-acara': {
    file: 'committee-minutes',
    isWide: false,
    blocks: [
      { kind: 'letterhead' },
      { kind: 'title', lines: ['MINUTES', 'OF THE PERFORMANCE ASSESSMENT COMMITTEE', 'NUMBER {nomor_berita_acara}'] },
      {
        kind: 'text',
        text: 'On {tanggal_sidang}, at {tempat_sidang}, the committee of the government of {pemerintah_daerah} discussed proposed transfers, on data as of {keadaan}.',
      },
      { kind: 'text', text: '1. Present', isStrong: true },
      {
        kind: 'form',
        heads: [
          ['NO.', 8],
          ['NAME', 36],
          ['POST', 34],
          ['SIGNATURE', 22],
        ],
        rows: ['1', '2', '3', '4', '5', '6', '7'],
      },
      { kind: 'text', text: '2. Discussed', isStrong: true },
      {
        kind: 'text',
        text: 'A nominative list of {jumlah_usul} people. Proposals weigh the rules of transfers, the fit of people with posts, and the need of posts; weights and limits stand on the policy sheet of result {hasil}.',
      },
      { kind: 'text', text: '3. Result', isStrong: true },
      {
        kind: 'pairs',
        pairs: [
          ['Approved', '{jumlah_setuju} people'],
          ['Rejected', '{jumlah_tolak} people'],
          ['Postponed', '{jumlah_tunda} people'],
          ['Stay in the present post', '{jumlah_tetap} people'],
          ['Not decided', '{jumlah_belum} people'],
        ],
      },
      {
        kind: 'table',
        list: 'pegawai',
        columns: [
          { ...NUMBER, share: 6 },
          { ...PERSON, share: 24 },
          { head: 'FROM', share: 22, cell: '{jabatan_lama}\n{unit_lama}' },
          { head: 'TO', share: 22, cell: '{jabatan_baru}\n{unit_baru}' },
          { head: 'DECISION AND REMARK', share: 26, cell: '{putusan}\n{catatan}' },
        ],
      },
      { kind: 'text', text: '4. Remarks', isStrong: true },
      { kind: 'text', text: '{catatan_sidang}' },
      { kind: 'text', text: 'These minutes are true and are to be used as is proper.' },
      { kind: 'signatures', signers: COMMITTEE },
    ],
  },
  'sk-mutasi': {
    file: 'draft-decree',
    isWide: false,
    blocks: [
      {
        kind: 'title',
        lines: [
          'DRAFT',
          'DECREE OF THE {JABATAN_PPK}',
          'NUMBER {nomor_sk}',
          'ON',
          'TRANSFERS OF CIVIL SERVANTS OF THE GOVERNMENT OF {PEMERINTAH_DAERAH}',
        ],
      },
      { kind: 'text', text: 'BY THE GRACE OF GOD ALMIGHTY', isCentred: true },
      { kind: 'text', text: '{JABATAN_PPK},', isCentred: true },
      {
        kind: 'clause',
        name: 'Considering',
        items: [
          'a. that transfers within the government of {pemerintah_daerah} are needed to meet the needs of the organisation;',
          'b. that the transfer of those named in the annex was approved in the session of the committee of {tanggal_sidang};',
          'c. that for the reasons under a and b a decree on transfers is to be given;',
        ],
      },
      { kind: 'clause', name: 'In view of', items: LAWS },
      {
        kind: 'clause',
        name: 'Noting',
        items: [
          '1. the minutes of the committee No. {nomor_berita_acara} of {tanggal_sidang};',
          '2. the technical opinion of BKN No. {nomor_pertek} of {tanggal_pertek};',
        ],
      },
      { kind: 'text', text: 'HAS DECIDED:', isCentred: true, isStrong: true },
      { kind: 'clause', name: 'Decrees', items: ['DECREE ON TRANSFERS.'] },
      {
        kind: 'clause',
        name: 'FIRST',
        items: [
          'As of {tmt} the {jumlah_setuju} people named in the annex are transferred from the old to the new post that stands there.',
        ],
      },
      {
        kind: 'clause',
        name: 'SECOND',
        items: ['They have the rights that law and regulation give.'],
      },
      {
        kind: 'clause',
        name: 'THIRD',
        items: ['This decree is in force on the day it is given; mistakes found later are put right as is proper.'],
      },
      { kind: 'signatures', signers: [PPK] },
      { kind: 'annex', isWide: true },
      {
        kind: 'text',
        text: 'ANNEX TO THE DECREE OF THE {JABATAN_PPK} NUMBER {nomor_sk} OF {tanggal_sk}',
        isStrong: true,
      },
      {
        kind: 'table',
        list: 'disetujui',
        columns: [
          NUMBER,
          PERSON,
          { head: 'RANK', share: 12, cell: '{pangkat}' },
          { head: 'OLD POST\nUNIT\nAGENCY', share: 21, cell: '{jabatan_lama}\n{unit_lama}\n{perangkat_daerah_lama}' },
          { head: 'NEW POST\nUNIT\nAGENCY', share: 21, cell: '{jabatan_baru}\n{unit_baru}\n{perangkat_daerah_baru}' },
          { head: 'LEVEL / CLASS', share: 11, cell: '{jenjang_baru} / {kelas_baru}' },
          { head: 'REMARK', share: 14, cell: '{keterangan}' },
        ],
      },
      { kind: 'signatures', signers: [PPK] },
    ],
  },
  'sk-fungsional': {
    file: 'draft-decree-functional-post',
    isWide: false,
    blocks: [
      {
        kind: 'title',
        lines: ['DRAFT', 'DECREE OF THE {JABATAN_PPK}', 'NUMBER {nomor_sk}', 'ON', '{TENTANG_FUNGSIONAL}'],
      },
      { kind: 'text', text: '{JABATAN_PPK},', isCentred: true },
      {
        kind: 'clause',
        name: 'Considering',
        items: [
          'a. that the transfer of {nama} from {jabatan_lama} to {jabatan_baru} was approved in the session of the committee of {tanggal_sidang};',
          'b. that this transfer {akibat_fungsional};',
        ],
      },
      {
        kind: 'clause',
        name: 'In view of',
        items: [...LAWS, '4. PermenPANRB No. 1 of 2023 on functional posts;'],
      },
      { kind: 'text', text: 'HAS DECIDED:', isCentred: true, isStrong: true },
      {
        kind: 'pairs',
        pairs: [
          ['Name', '{nama}'],
          ['NIP', '{nip}'],
          ['Rank', '{pangkat}'],
          ['Old post', OLD_POST],
          ['New post', NEW_POST],
        ],
      },
      { kind: 'list', list: 'fungsional', over: 'As of {tmt}:' },
      { kind: 'signatures', signers: [PPK] },
    ],
  },
  ...letterTemplates,
  ...roundTemplates,
  ...agencyTemplates,
};
