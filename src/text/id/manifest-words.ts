/** Kata-kata manifes: yang dibaca orang di Excel sebelum panel terbuka. */
export const manifestWords = {
  name: 'Padan',
  description:
    'Menyusun rencana mutasi ASN yang sah dan dapat dijelaskan, langsung di Excel. Data tidak keluar dari komputer.',
  shortDescription: 'Rencana mutasi ASN yang sah dan dapat dijelaskan, langsung di Excel.',
  startTitle: 'Padan siap digunakan',
  startText: 'Buka tab Data lalu pilih Buka Padan untuk memeriksa data pegawai dan jabatan.',
  group: 'Mutasi ASN',
  open: 'Buka Padan',
  openTitle: 'Rencana mutasi',
  openText: 'Periksa data pegawai dan jabatan, lalu susun rencana mutasi terbaik yang sah beserta alasannya.',
};
