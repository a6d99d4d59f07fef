/** Kata keputusan, sebagaimana dipilih pada sel. */
export const rulings = {
  approve: 'Setuju',
  reject: 'Tolak',
  postpone: 'Tunda',
  stay: 'Tetap',
  leave: 'Harus pindah',
  keepOpen: 'Biarkan kosong',
  fill: 'Harus terisi',
  freeze: 'Bekukan unit',
};

/** Judul kolom lembar Putusan. */
export const decisionHeaders = {
  letter: 'Surat',
  writtenAt: 'Tercatat di',
  outcomeHere: 'Dalam rencana ini',
  sinceRun: 'Sejak hasil',
};

/** Tulisan tentang keputusan pada lembar hasil. */
export const decisionLabels = {
  ledgerTitle: 'Putusan',
  ledgerNotice:
    'Satu baris satu putusan, dibawa dari hasil ke hasil. Tambahkan pada baris kosong atau di bawahnya; kosongkan barisnya untuk mencabut.',
  rulingsOfRows:
    'Setuju: dipertahankan. Tolak: tidak diusulkan lagi. Tunda: belum diputuskan, rencana berikutnya boleh mengubahnya. Tetap: orangnya tetap di jabatannya.',
  rulingsOfLedger:
    'Setuju dan Tolak: isi NIP, Jabatan, Unit kerja. Tetap dan Harus pindah: NIP. Biarkan kosong dan Harus terisi: Jabatan dan Unit kerja. Bekukan unit: Unit kerja.',
  decisionError: 'Pilih Setuju, Tolak, Tunda, atau Tetap.',
  ledgerError: 'Pilih salah satu kata keputusan dari daftar.',
  writtenOn: '{a}, baris {p}',
  ruledFollowed: 'Diikuti.',
  ruledBroken: 'Diikuti, meskipun melanggar aturan: {p}.',
  ruledUnmet: 'Tidak terpenuhi: tidak ada susunan menurut aturan yang memenuhinya.',
  ruledNowhere: 'Tidak terpenuhi: menurut aturan dan keputusan lain tidak ada jabatan lain yang boleh ditempatinya.',
  ruledNobody:
    'Tidak terpenuhi: terisi {a} dari {p} kursi. Menurut aturan, batas, dan keputusan lain, kursi yang harus diisi dahulu tidak dapat terisi lebih banyak lagi.',
  ruledSuperseded: 'Diganti putusan nomor {p}.',
  ruledPostponed: 'Belum diputuskan: rencana bebas mempertahankan atau mengubahnya.',
  ruledDropped: 'Tidak diikuti: orang, jabatan, atau unitnya tidak ada pada data, atau isinya tidak lengkap.',
  ruledAside: 'Tidak diikuti: rencana ini disusun tanpa mengikuti keputusan.',
  optimalFollowing:
    'Terbukti terbaik di antara rencana yang mengikuti keputusan, menurut aturan dan data ini: tidak ada susunan lain di antaranya yang nilainya lebih besar.',
  optimalFollowingWithin:
    'Terbukti terbaik di antara rencana yang mengikuti keputusan, menurut aturan dan data ini, dalam batas yang diminta. Di antara susunan yang sama nilainya, urutan DUK tidak dijamin.',
  nearOptimalFollowing:
    'Di antara rencana yang mengikuti keputusan, menurut aturan, data, dan batas ini, nilai rencana paling jauh {gap} poin di bawah yang terbesar. Di antara susunan yang sama nilainya, urutan DUK tidak dijamin.',
  unlawfulApprovals: '{p} usulan mengikuti persetujuan meskipun melanggar aturan wajib.',
  auditDecidedOn: 'Mengenal {a} putusan dari hasil P{p} dan sebelumnya.',
  auditContinues: 'Melanjutkan hasil P{p}, yang jejaknya ditutup dengan kode {a}.',
  auditContinued: 'Hasil P{p} mengusulkan NIP {a} ke {b}.',
  auditDecision: 'Putusan {p}: {a}; {b}.',
};
