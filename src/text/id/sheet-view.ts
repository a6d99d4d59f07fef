/** Nama bagian lembar kerja yang hanya bergambar, bagi pembaca layar. */
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
} as const;
