import type { PolicyWords } from '../texts';

/** Nama aturan dan apa yang ditanyakannya. */
export const ruleWords: PolicyWords['rules'] = {
  R1: { name: 'Masa jabatan minimal', asks: 'Sudah cukup lama menduduki jabatan sekarang.' },
  R2: {
    name: 'Masa jabatan paling lama',
    asks: 'Tidak lebih dari lima tahun dalam satu jabatan; yang lebih lama sebaiknya dimutasi.',
  },
  R3: { name: 'CPNS tidak dimutasi', asks: 'Bukan CPNS.' },
  R4: {
    name: 'Kinerja minimal Baik dua tahun',
    asks: 'Predikat kinerja paling rendah Baik pada dua tahun terakhir.',
  },
  R5: { name: 'Tidak sedang menjalani hukuman disiplin', asks: 'Tidak ada hukuman berjalan atau kasus terbuka.' },
  R6: { name: 'Tidak sedang tugas belajar', asks: 'Tidak sedang tugas belajar atau ikatan dinas karenanya.' },
  R7: { name: 'Aktif bekerja', asks: 'Kedudukan hukum aktif, bukan CLTN atau diberhentikan sementara.' },
  R8: { name: 'Bebas temuan', asks: 'Ada surat bebas temuan dari Inspektorat.' },
  R9: { name: 'Jarak ke batas usia pensiun', asks: 'Belum mencapai BUP; sisa waktu yang pendek ditandai.' },
  R11: {
    name: 'Tanpa konflik kepentingan',
    asks: 'Tidak ditempatkan di unit orang yang konflik kepentingannya sudah dinyatakan.',
  },
  R12: {
    name: 'Suami istri tidak satu unit',
    asks: 'Pasangan tidak bekerja di unit tujuan (kebijakan internal, bukan larangan nasional).',
  },
  R14: { name: 'PPPK tetap pada jabatannya', asks: 'PPPK hanya dapat pindah unit dengan jabatan yang sama.' },
  R20: { name: 'Formasi tersedia', asks: 'Jabatan tujuan tidak kelebihan pegawai.' },
  R21: {
    name: 'Syarat JPT Pratama',
    asks: 'S-1/D-IV, dua tahun sebagai Administrator atau Ahli Madya, lima tahun pengalaman terkait, usia paling tinggi 56.',
  },
  R22: {
    name: 'Syarat JPT Madya',
    asks: 'S-1/D-IV, dua tahun sebagai JPT Pratama atau Ahli Utama, tujuh tahun pengalaman terkait, usia paling tinggi 58.',
  },
  R23: {
    name: 'JPT tidak diganti sebelum dua tahun',
    asks: 'Pejabat pimpinan tinggi sudah dua tahun sejak dilantik.',
  },
  R24: { name: 'JPT melalui uji kompetensi', asks: 'Jabatan pimpinan tinggi tidak diusulkan otomatis.' },
  R25: { name: 'Syarat Administrator', asks: 'S-1/D-IV dan tiga tahun sebagai Pengawas atau JF setingkat.' },
  R26: { name: 'Syarat Pengawas', asks: 'D-III dan empat tahun sebagai Pelaksana atau JF setingkat.' },
  R27: { name: 'Syarat Pelaksana', asks: 'Sekurangnya SLTA bila jabatan tidak menyebut lain.' },
  R28: {
    name: 'Mutasi setingkat',
    asks: 'Jenjang tujuan setara; kenaikan hanya bila kebijakan mengizinkan promosi.',
  },
  R29: {
    name: 'Perpindahan ke jabatan fungsional',
    asks: 'PNS, pendidikan, usia, dan dua tahun pengalaman di bidangnya memenuhi; uji kompetensi menyusul.',
  },
  R30: { name: 'Pangkat minimal', asks: 'Golongan mencapai syarat jabatan.' },
  R31: { name: 'Kesesuaian pendidikan', asks: 'Jenjang dan bidang pendidikan sesuai syarat jabatan.' },
  R32: {
    name: 'Kompetensi (JPM)',
    asks: 'JPM paling rendah 68 persen untuk jabatan fungsional dan manajerial; di bawah 80 persen ditandai.',
  },
  R33: {
    name: 'Pelatihan kepemimpinan',
    asks: 'Sudah mengikuti PKP, PKA, atau PKN sesuai jenjang; yang belum ditandai.',
  },
  R34: {
    name: 'Keluar dari jabatan fungsional',
    asks: 'Pejabat fungsional tidak dipindah ke jabatan pelaksana atau jabatan fungsional lain, kecuali atas permintaan sendiri atau dengan surat.',
  },
  R35: {
    name: 'Kelas jabatan tidak turun',
    asks: 'Kelas jabatan tujuan tidak lebih rendah dari kelas sekarang, kecuali dengan surat.',
  },
  R35b: {
    name: 'Kelas tidak turun antarjabatan pelaksana',
    asks: 'Pelaksana tidak dipindah ke jabatan pelaksana yang kelasnya lebih rendah, kecuali dengan surat.',
  },
  R36: {
    name: 'Jabatan kesehatan dan guru',
    asks: 'Tenaga kesehatan dan guru memiliki pendidikan profesi jabatan itu; bidang serumpun tidak cukup.',
  },
  R36b: {
    name: 'Masuk jabatan fungsional lain',
    asks: 'Bidang pendidikan disebut dalam syarat jabatan fungsional yang dimasuki; bidang serumpun tidak cukup.',
  },
  R37: {
    name: 'Kenaikan kelas jabatan',
    asks: 'Kelas jabatan naik paling banyak dua tingkat; kenaikan kelas mengubah TPP.',
  },
  R42: {
    name: 'Masa pilkada',
    asks: 'Enam bulan sebelum penetapan calon sampai akhir masa jabatan: perlu persetujuan tertulis Mendagri.',
  },
  R44: {
    name: 'Kepala daerah baru dilantik',
    asks: 'Enam bulan pertama setelah pelantikan: perlu persetujuan tertulis Mendagri.',
  },
  R45: { name: 'Kepala daerah dijabat Pj/Plt/Plh/Pjs', asks: 'Perlu pertimbangan teknis BKN lebih dahulu.' },
};
