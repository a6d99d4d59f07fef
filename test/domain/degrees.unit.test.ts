import { degreesOf } from '../../src/domain';

describe('degrees of a person', () => {
  test.each<[string, string | null, string[]]>([
    ['dr. Siti Contoh', 'Kedokteran', ['Kedokteran', 'Dokter']],
    ['dr Siti Contoh, M.Kes.', null, ['Dokter']],
    ['Dr. Siti Contoh, M.Si.', 'Hukum', ['Hukum']],
    ['Prof. dr. Siti Contoh', null, ['Dokter']],
    ['Drg. Budi Contoh', 'Kedokteran Gigi', ['Kedokteran Gigi', 'Dokter Gigi']],
    ['drh. Budi Contoh', null, ['Dokter Hewan']],
    ['apt. Ayu Contoh, S.Farm.', 'Farmasi', ['Farmasi', 'Apoteker']],
    ['Ayu Contoh, S.Farm., Apt.', 'Farmasi', ['Farmasi', 'Apoteker']],
    ['Ns. Ani Contoh, S.Kep.', 'Keperawatan', ['Keperawatan', 'Ners']],
    ['Ani Contoh, S.Kep., Ners', 'Keperawatan', ['Keperawatan', 'Ners']],
    ['Ani Contoh, S.Keb., Bdn.', null, ['Bidan']],
    ['Edi Contoh, S.Pd., Gr.', 'Matematika', ['Matematika', 'Guru']],
    ['Siti dr Contoh', null, []],
    ['Budi Ners', null, []],
    ['DR. BUDI CONTOH', null, []],
  ])('%s, %s: %j', (name, educationField, degrees) => expect(degreesOf({ name, educationField })).toEqual(degrees));
});
