/** Nama bagian lembar kerja yang hanya bergambar, bagi pembaca layar, dan yang dikatakan di tempat sebuah grafik. */
export const sheetView = {
  name: 'Lembar kerja',
  cellName: 'Alamat sel',
  expandFormula: 'Perluas baris rumus',
  addSheet: 'Tambah lembar',
  allSheets: 'Semua lembar',
  zoom: 'Perbesaran',
  zoomOut: 'Perkecil',
  zoomIn: 'Perbesar',
  zoomReset: 'Perbesaran 100 %',
  nameList: 'Daftar nama sel',
  chartNote: 'Di sini ada grafik. Grafik ini terlihat di Excel.',
} as const;
