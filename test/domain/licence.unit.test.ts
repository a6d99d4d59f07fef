import { isLicensed, licenceOf, opensLicensedPost, type Licence, type PositionLevel } from '../../src/domain';

describe('licensed posts', () => {
  test.each<[string, PositionLevel, Licence]>([
    ['Dokter Ahli Pertama', 'ahli-pertama', 'doctor'],
    ['Dokter Spesialis Anak Ahli Muda', 'ahli-muda', 'doctor'],
    ['Dokter Pendidik Klinis Ahli Madya', 'ahli-madya', 'doctor'],
    ['Dokter Gigi Ahli Pertama', 'ahli-pertama', 'dentist'],
    ['Medik Veteriner Ahli Muda', 'ahli-muda', 'vet'],
    ['Perawat Terampil', 'terampil', 'nurse'],
    ['Perawat Gigi Terampil', 'terampil', 'dental-therapist'],
    ['Terapis Gigi dan Mulut Mahir', 'mahir', 'dental-therapist'],
    ['BIDAN PENYELIA', 'penyelia', 'midwife'],
    ['Apoteker Ahli Muda', 'ahli-muda', 'pharmacist'],
    ['Asisten Apoteker Terampil', 'terampil', 'pharmacy-technician'],
    ['Tenaga Teknis Kefarmasian', 'pelaksana', 'pharmacy-technician'],
    ['Nutrisionis Ahli Pertama', 'ahli-pertama', 'nutritionist'],
    ['Sanitarian Terampil', 'terampil', 'sanitarian'],
    ['Radiografer Mahir', 'mahir', 'radiographer'],
    ['Pranata Laboratorium Kesehatan Terampil', 'terampil', 'laboratory'],
    ['Fisioterapis Terampil', 'terampil', 'physiotherapist'],
    ['Perekam Medis Terampil', 'terampil', 'medical-records'],
    ['Guru Kelas Ahli Pertama', 'ahli-pertama', 'teacher'],
    ['Kepala Sekolah', 'ahli-madya', 'teacher'],
    ['Kepala UPTD SDN 3 Mawar', 'pengawas', 'teacher'],
  ])('%s (%s) is one of a %s', (name, level, licence) => {
    expect(licenceOf({ name, level })).toBe(licence);
    expect(isLicensed({ name, level })).toBe(true);
  });

  test.each<[string, PositionLevel]>([
    ['Pengadministrasi Rekam Medis', 'pelaksana'],
    ['Penata Kelola Layanan Kesehatan', 'pelaksana'],
    ['Administrator Kesehatan Ahli Muda', 'ahli-muda'],
    ['Epidemiolog Kesehatan Ahli Pertama', 'ahli-pertama'],
    ['Pranata Komputer Ahli Pertama', 'ahli-pertama'],
    ['Perawat Satwa', 'pelaksana'],
    ['Bidang Kesehatan', 'pelaksana'],
    ['Direktur RSUD', 'administrator'],
    ['Kepala Seksi Guru dan Tenaga Kependidikan', 'pengawas'],
    ['Kepala Seksi Sekolah Dasar', 'pengawas'],
    ['Pengelola Data Guru', 'pelaksana'],
  ])('%s is none', (name, level) => expect(isLicensed({ name, level })).toBe(false));
});

describe('the degree that opens a licensed post', () => {
  test.each<[string, Licence, string[], string[], boolean]>([
    ['a doctor, where the post asks for doctors', 'doctor', ['Dokter'], ['Dokter'], true],
    ['a doctor, where it asks for medicine', 'doctor', ['Dokter'], ['Kedokteran'], true],
    ['a graduate of medicine, where it asks for doctors', 'doctor', ['Pendidikan Dokter'], ['Dokter'], false],
    ['a graduate of medicine with the title of a doctor', 'doctor', ['Kedokteran', 'Dokter'], ['Dokter'], true],
    ['a graduate of medicine, where it asks for medicine', 'doctor', ['Pendidikan Dokter'], ['Kedokteran'], true],
    ['a dentist as a doctor', 'doctor', ['Dokter Gigi'], ['Dokter'], false],
    ['a vet as a doctor', 'doctor', ['Kedokteran Hewan'], ['Kedokteran'], false],
    ['public health as a doctor', 'doctor', ['Kesehatan Masyarakat'], ['Kedokteran', 'Dokter'], false],
    ['a doctor as a specialist', 'doctor', ['Dokter'], ['Spesialis Anak'], false],
    ['the specialist', 'doctor', ['SPESIALIS ANAK'], ['Spesialis Anak'], true],
    ['a specialist as a doctor', 'doctor', ['Spesialis Anak'], ['Dokter'], true],
    ['a teacher of small children as a doctor of children', 'doctor', ['Pendidikan Anak Usia Dini'], ['Anak'], false],
    ['a nurse by diploma', 'nurse', ['Keperawatan'], ['Keperawatan'], true],
    ['a Ners, where it asks for nursing', 'nurse', ['Ners'], ['Keperawatan'], true],
    ['nursing without the profession, where it asks for Ners', 'nurse', ['Keperawatan'], ['Ners'], false],
    ['a midwife as a nurse', 'nurse', ['Kebidanan'], ['Keperawatan'], false],
    ['a dental nurse as a nurse', 'nurse', ['Keperawatan Gigi'], ['Keperawatan'], false],
    ['a nurse as a midwife', 'midwife', ['Ners'], ['Kebidanan'], false],
    ['pharmacy, where it asks for pharmacists', 'pharmacist', ['Farmasi'], ['Apoteker'], false],
    ['pharmacy, where it asks for either', 'pharmacist', ['Farmasi'], ['Farmasi', 'Apoteker'], true],
    ['a teacher of the subject', 'teacher', ['Pendidikan Matematika'], ['Pendidikan Matematika'], true],
    ['a teacher of another subject', 'teacher', ['Pendidikan Bahasa Inggris'], ['Pendidikan Matematika'], false],
    ['any teacher, where it asks for any', 'teacher', ['PGSD'], ['Pendidikan'], true],
    ['medical education as a teacher', 'teacher', ['Pendidikan Dokter'], ['Pendidikan'], false],
    ['without a list, a doctor', 'doctor', ['Dokter'], [], true],
    ['without a list, a graduate of medicine', 'doctor', ['Kedokteran'], [], false],
    ['without a list, a nurse', 'nurse', ['Keperawatan'], [], true],
    ['without a list, a teacher', 'teacher', ['Pendidikan Guru Sekolah Dasar'], [], true],
    ['without a list, one who administers schools', 'teacher', ['Administrasi Pendidikan'], [], false],
    ['without a list, public health as a nurse', 'nurse', ['Kesehatan Masyarakat'], [], false],
    ['nobody without a degree', 'nurse', [], ['Keperawatan'], false],
  ])('%s', (_, licence, degrees, listed, opens) => expect(opensLicensedPost(licence, degrees, listed)).toBe(opens));
});
