import { fieldFamily } from '../../src/domain';

describe('families of fields', () => {
  test.each([
    ['agribisnis', 'agriculture'],
    ['dinas kependudukan dan pencatatan sipil', 'social'],
    ['pengurus barang', null],
    ['petugas lapangan', null],
    ['teknik industri', 'engineering'],
    ['pendidikan ekonomi', 'education'],
    ['manajemen pendidikan', 'education'],
    ['analis pelanggaran', null],
    ['lurah', 'governance'],
    ['camat', 'governance'],
    ['kepala sub bagian rumah tangga', 'governance'],
    ['kepala seksi kesejahteraan sosial', 'social'],
  ])('%s: %s', (name, family) => expect(fieldFamily(name)).toBe(family));
});
