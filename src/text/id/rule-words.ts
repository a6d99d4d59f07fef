import type { PolicyWords } from '../texts';

/** Nama aturan dan apa yang ditanyakannya. */
export const ruleWords: PolicyWords['rules'] = {
  R1: {
    name: 'Masa jabatan minimal',
    asks: 'Sudah cukup lama menduduki jabatan sekarang.',
    unmet: 'baru {months} bulan di jabatannya',
  },
  R2: {
    name: 'Masa jabatan paling lama',
    asks: 'Tidak lebih dari lima tahun dalam satu jabatan; yang lebih lama sebaiknya dimutasi.',
    unmet: 'lebih lama di jabatannya dari batas',
    remark: 'sudah {months} bulan menjabat',
  },
  R3: { name: 'CPNS tidak dimutasi', asks: 'Bukan CPNS.', unmet: 'masih CPNS' },
  R4: {
    name: 'Kinerja minimal Baik dua tahun',
    asks: 'Predikat kinerja paling rendah Baik pada dua tahun terakhir.',
    unmet: 'predikat kinerja belum memenuhi syarat',
  },
  R5: {
    name: 'Tidak sedang menjalani hukuman disiplin',
    asks: 'Tidak ada hukuman berjalan atau kasus terbuka.',
    unmet: 'hukuman disiplin atau kasus masih berjalan',
    remark: 'ada catatan hukuman disiplin',
  },
  R6: {
    name: 'Tidak sedang tugas belajar',
    asks: 'Tidak sedang tugas belajar atau ikatan dinas karenanya.',
    unmet: 'sedang tugas belajar atau ikatan dinasnya',
  },
  R7: {
    name: 'Aktif bekerja',
    asks: 'Kedudukan hukum aktif, bukan CLTN atau diberhentikan sementara.',
    unmet: 'tidak aktif bekerja',
  },
  R8: { name: 'Bebas temuan', asks: 'Ada surat bebas temuan dari Inspektorat.', unmet: 'belum bebas temuan' },
  R9: {
    name: 'Jarak ke batas usia pensiun',
    asks: 'Belum mencapai BUP; sisa waktu yang pendek ditandai.',
    unmet: 'sudah mencapai batas usia pensiun',
    remark: '{monthsLeft} bulan lagi ke batas usia pensiun',
  },
  R9b: {
    name: 'Tidak pindah menjelang pensiun',
    asks: 'Tidak membuka kursi untuk memindahkan orang yang segera pensiun: kursi barunya lekas kosong lagi.',
    unmet: '{monthsLeft} bulan lagi ke batas usia pensiun, kursi barunya lekas kosong lagi',
  },
  R11: {
    name: 'Tanpa konflik kepentingan',
    asks: 'Tidak ditempatkan di unit orang yang konflik kepentingannya sudah dinyatakan.',
    unmet: 'konflik kepentingan di unit tujuan',
  },
  R12: {
    name: 'Suami istri tidak satu unit',
    asks: 'Pasangan tidak bekerja di unit tujuan (kebijakan internal, bukan larangan nasional).',
    unmet: 'pasangan bekerja di unit tujuan',
  },
  R14: {
    name: 'PPPK tetap pada jabatannya',
    asks: 'PPPK hanya dapat pindah unit dengan jabatan yang sama.',
    unmet: 'PPPK ke jabatan lain',
  },
  R20: {
    name: 'Formasi tersedia',
    asks: 'Jabatan tujuan tidak kelebihan pegawai.',
    unmet: 'jabatan tujuan kelebihan pegawai: {heads} orang untuk {seats} kursi',
  },
  R21: {
    name: 'Syarat JPT Pratama',
    asks: 'S-1/D-IV, dua tahun sebagai Administrator atau Ahli Madya, lima tahun pengalaman terkait, usia paling tinggi 56.',
    unmet: 'syarat JPT Pratama belum terpenuhi',
  },
  R22: {
    name: 'Syarat JPT Madya',
    asks: 'S-1/D-IV, dua tahun sebagai JPT Pratama atau Ahli Utama, tujuh tahun pengalaman terkait, usia paling tinggi 58.',
    unmet: 'syarat JPT Madya belum terpenuhi',
  },
  R23: {
    name: 'JPT tidak diganti sebelum dua tahun',
    asks: 'Pejabat pimpinan tinggi sudah dua tahun sejak dilantik.',
    unmet: 'pejabat pimpinan tinggi belum cukup lama menjabat',
  },
  R24: {
    name: 'JPT melalui uji kompetensi',
    asks: 'Jabatan pimpinan tinggi tidak diusulkan otomatis.',
    unmet: 'jabatan pimpinan tinggi harus melalui uji kompetensi',
  },
  R25: {
    name: 'Syarat Administrator',
    asks: 'S-1/D-IV dan tiga tahun sebagai Pengawas atau JF setingkat.',
    unmet: 'syarat administrator belum terpenuhi',
  },
  R26: {
    name: 'Syarat Pengawas',
    asks: 'D-III dan empat tahun sebagai Pelaksana atau JF setingkat.',
    unmet: 'syarat pengawas belum terpenuhi',
  },
  R27: {
    name: 'Syarat Pelaksana',
    asks: 'Sekurangnya SLTA bila jabatan tidak menyebut lain.',
    unmet: 'pendidikan di bawah syarat pelaksana',
  },
  R28: {
    name: 'Mutasi setingkat',
    asks: 'Jenjang tujuan setara; kenaikan hanya bila kebijakan mengizinkan promosi.',
    unmet: 'jenjang tujuan tidak setara',
  },
  R29: {
    name: 'Perpindahan ke jabatan fungsional',
    asks: 'PNS, pendidikan, usia, dan dua tahun pengalaman di bidangnya memenuhi; uji kompetensi menyusul.',
    unmet: 'syarat masuk jabatan fungsional belum terpenuhi',
    remark: 'uji kompetensi menyusul',
  },
  R30: { name: 'Pangkat minimal', asks: 'Golongan mencapai syarat jabatan.', unmet: 'golongan di bawah yang diminta' },
  R31: {
    name: 'Kesesuaian pendidikan',
    asks: 'Jenjang dan bidang pendidikan sesuai syarat jabatan.',
    unmet: 'pendidikan tidak sesuai syarat jabatan',
  },
  R32: {
    name: 'Kompetensi (JPM)',
    asks: 'JPM paling rendah 68 persen untuk jabatan fungsional dan manajerial; di bawah 80 persen ditandai.',
    unmet: 'JPM hanya {competence}',
  },
  R33: {
    name: 'Pelatihan kepemimpinan',
    asks: 'Sudah mengikuti PKP, PKA, atau PKN sesuai jenjang; yang belum ditandai.',
    unmet: 'belum mengikuti {requiredTraining}',
  },
  R34: {
    name: 'Keluar dari jabatan fungsional',
    asks: 'Pejabat fungsional tidak dipindah ke jabatan pelaksana atau jabatan fungsional lain, kecuali atas permintaan sendiri atau dengan surat.',
    unmet: 'keluar dari jabatan fungsionalnya',
  },
  R35: {
    name: 'Kelas jabatan tidak turun',
    asks: 'Kelas jabatan tujuan tidak lebih rendah dari kelas sekarang, kecuali dengan surat.',
    unmet: 'kelas jabatan turun',
  },
  R35b: {
    name: 'Kelas tidak turun antarjabatan pelaksana',
    asks: 'Pelaksana tidak dipindah ke jabatan pelaksana yang kelasnya lebih rendah, kecuali dengan surat.',
    unmet: 'kelas jabatan turun antarjabatan pelaksana',
  },
  R36: {
    name: 'Jabatan kesehatan dan guru',
    asks: 'Tenaga kesehatan dan guru memiliki pendidikan profesi jabatan itu; bidang serumpun tidak cukup.',
    unmet: 'tanpa pendidikan profesi jabatan itu',
  },
  R36b: {
    name: 'Masuk jabatan fungsional lain',
    asks: 'Bidang pendidikan disebut dalam syarat jabatan fungsional yang dimasuki; bidang serumpun tidak cukup.',
    unmet: 'bidang pendidikan tidak disebut dalam syarat jabatan fungsional itu',
  },
  R37: {
    name: 'Kenaikan kelas jabatan',
    asks: 'Kelas jabatan naik paling banyak dua tingkat; kenaikan kelas mengubah TPP.',
    unmet: 'kelas jabatan naik melebihi batas',
  },
  R42: {
    name: 'Masa pilkada',
    asks: 'Enam bulan sebelum penetapan calon sampai akhir masa jabatan: perlu persetujuan tertulis Mendagri.',
    unmet: 'masa pilkada, perlu persetujuan Mendagri',
  },
  R44: {
    name: 'Kepala daerah baru dilantik',
    asks: 'Enam bulan pertama setelah pelantikan: perlu persetujuan tertulis Mendagri.',
    unmet: 'kepala daerah baru dilantik, perlu persetujuan Mendagri',
  },
  R45: {
    name: 'Kepala daerah dijabat Pj/Plt/Plh/Pjs',
    asks: 'Perlu pertimbangan teknis BKN lebih dahulu.',
    unmet: 'kepala daerah dijabat, perlu pertimbangan teknis BKN',
  },
  R46: {
    name: 'Keberatan pegawai',
    asks: 'Pegawai yang berkeberatan dipindahkan dipertimbangkan; persetujuan yang lebih baru menggugurkan keberatan.',
    unmet: 'berkeberatan dipindahkan ({objection})',
  },
};
