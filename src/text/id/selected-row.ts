/** Words about opening the card of a row that is selected on a sheet, where Excel does not tell of it. */
export const selectedRow = {
  open: 'Buka kartu baris terpilih',
  hint: 'Excel ini tidak memberi tahu baris yang Anda pilih: pilih sel di lembar, lalu tekan tombol ini.',
  nobody: 'Baris yang dipilih di lembar bukan baris pegawai yang diusulkan pindah.',
};
