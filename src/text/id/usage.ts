/** Pemakaian baris perintah. */
export const usage = `Pemakaian: npm run --silent padan -- <perintah>

  plan IN.xlsx --out OUT.xlsx [--policy P.json | [--preset NAMA] [--purpose NAMA]] [--lang id|en] [--as-of TTTT-BB-HH] [--json F] [--set-aside] [--effort] [--preview] [--continue [--tolerance N]]
        membuat rencana mutasi dan menuliskannya ke OUT.xlsx (IN.xlsx tidak diubah)
  check IN.xlsx [--as-of TTTT-BB-HH] [--json F]      pemetaan kolom dan masalah data saja
  inspect IN.xlsx [--json F]    lembar, baris judul, dan kolom yang dikenali
  verify OUT.xlsx [--json F]    menghitung ulang semuanya dari buku kerja itu sendiri
  explain OUT.xlsx --employee NIP --position ID [--json F]   mengapa, mengapa tidak, dan akibatnya bila dipaksakan
  explain OUT.xlsx --without NIP [--json F]   rencana tanpa perpindahan yang diusulkan untuk seorang pegawai
  explain OUT.xlsx --approved [--json F]   harga semua persetujuan pada hasil terakhir
  robustness OUT.xlsx [--draws N] [--out F.xlsx] [--json F]   seberapa kokoh usulan bila bobot atau data kosong berubah
  needs IN.xlsx [--as-of TTTT-BB-HH] [--json F] [--policy P.json]   kebutuhan per jabatan dan perangkat daerah, dan siapa segera pensiun
  seat OUT.xlsx --position ID [--json F]   siapa yang dapat mengisi suatu jabatan, apa yang ditinggalkan, dan siapa segera memenuhi syarat
  seat OUT.xlsx --post JABATAN.xlsx [--until TTTT-BB-HH] [--json F]   sama, untuk jabatan yang belum ada pada lembar (satu baris seperti lembar jabatan)
  public OUT.xlsx --out PUBLIC.xlsx [--smallest N] [--json F]   ringkasan untuk umum tanpa data pribadi; jumlah di bawah N orang (biasanya 5) digabung
  blind OUT.xlsx --out BLIND.xlsx --key KEY.xlsx [--seed KODE] [--json F]   salinan tanpa nama untuk penilaian; kunci kodenya pada berkas lain
  person OUT.xlsx --employee NIP --out F.html [--json F]   lembar keterangan untuk satu pegawai: data yang dibaca, aturan, skor, keputusan, jabatan terdekat
  objection OUT.xlsx --employee NIP --out F.html [--json F]   berkas keberatan untuk pejabat: juga akibat pembatalan dan kandidat lain
  audit IN.xlsx [--list LEMBAR] [--out OUT.xlsx [--approve [--official NAMA] [--letter NOMOR] [--decided TTTT-BB-HH]]] [--json F] [--as-of TTTT-BB-HH] [--policy P.json] [--set-aside]
        menilai daftar usulan (NIP, jabatan tujuan, unit tujuan) baris demi baris dan menimbangnya dengan rencana terbaik
  backtest IN.xlsx --decrees SK.xlsx [--out OUT.xlsx] [--json F] [--as-of TTTT-BB-HH] [--policy P.json] [--set-aside]
        menyandingkan daftar SK (NIP, jabatan baru, unit baru, tanggal) dengan rencana Padan atas data hari itu
  evaluate THEN.xlsx NOW.xlsx [--out OUT.xlsx] [--json F] [--as-of TTTT-BB-HH] [--set-aside]
        apa yang terjadi sesudah mutasi yang disetujui pada hasil THEN.xlsx (atau THEN.xlsx#2), menurut data NOW.xlsx
  compare A.xlsx B.xlsx [--json F]    dua hasil berdampingan, juga dua hasil satu buku kerja: A.xlsx#1 A.xlsx#2
  scenario IN.xlsx [--scenarios S.json] [--out OUT.xlsx] [--as-of TTTT-BB-HH] [--json F] [--set-aside]
        beberapa rencana atas satu buku kerja berdampingan; tanpa --scenarios lima yang biasa
  papers OUT.xlsx --out NASKAH.zip [--kinds A,B] [--templates FOLDER] [--fields F.xlsx] [--paper f4|a4] [--run-on] [--json F]
        naskah .docx dari hasil terakhir: nominatif, berita acara, rancangan SK, surat per orang
  templates --out FOLDER [--paper f4|a4]   naskah bawaan dan lembar isian surat, untuk diubah kantor
  score IN.xlsx --employee NIP --position ID [--as-of TTTT-BB-HH] [--json F]   skor satu pegawai pada satu jabatan
  sample --employees N --positions M --seed S --out F.xlsx [--mess none|readable|faulty] [--as-of TTTT-BB-HH]
        buku kerja buatan, tanpa orang sungguhan

  --purpose: fill (isi kebutuhan), realign (penataan), redistribute (redistribusi), rotate (penyegaran), mixed (campuran).
  --effort: kurva usaha (nilai bila perpindahannya lebih sedikit atau lebih banyak) juga untuk data besar; selain itu selalu dihitung.
  --continue: ikuti keputusan pada hasil terakhir dan ubah sesedikit mungkin; --tolerance N: persen tambahan nilai yang boleh dilepas untuk itu.
  --approve: mencatat baris yang sah sebagai Setuju pada lembar Putusan di OUT.xlsx; --official, --letter, --decided TTTT-BB-HH: siapa, surat, dan tanggalnya.
  --preview: menunjukkan rencana dan perubahannya terhadap hasil yang dilanjutkan, tanpa menulis; --out tidak perlu.
  --set-aside: baris bermasalah dikesampingkan dan dilaporkan, sisanya direncanakan.
  ID jabatan: "nama jabatan (unit)", kunci pada lembar Data Dibaca, atau nama jabatan bila hanya ada satu.
Kode keluar: 0 selesai, 1 ada masalah yang menghentikan, 2 salah pakai, 70 kesalahan Padan.`;
