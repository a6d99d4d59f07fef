/** What stands before and behind a name. */
export type Titles = { readonly front: string; readonly back: string };

const PROFESSIONS: Readonly<Record<string, Titles>> = {
  'Profesi Dokter': { front: 'dr.', back: '' },
  'Profesi Dokter Gigi': { front: 'drg.', back: '' },
  'Profesi Apoteker': { front: 'apt.', back: 'S.Farm.' },
  'Profesi Ners': { front: 'Ns.', back: 'S.Kep.' },
  'Profesi Bidan': { front: 'Bd.', back: 'S.Keb.' },
};

// What follows the name of the programme, first match first.
const DEGREES: readonly (readonly [RegExp, string])[] = [
  [/^S-2 .*Hukum/, 'S.H., M.H.'],
  [/^S-2 Manajemen$/, 'S.E., M.M.'],
  [/^S-2 .*Kesehatan/, 'S.K.M., M.K.M.'],
  [/^S-2 Teknik/, 'S.T., M.T.'],
  [/^S-2 .*Pendidikan/, 'S.Pd., M.Pd.'],
  [/^S-2 Sistem/, 'S.Kom., M.Kom.'],
  [/^S-2 Agribisnis/, 'S.P., M.P.'],
  [/^S-2 /, 'S.Sos., M.A.P.'],
  [/^D-IV Kebidanan/, 'S.Tr.Keb.'],
  [/^D-IV /, 'S.Tr.Tra.'],
  [/^D-III Keperawatan/, 'A.Md.Kep.'],
  [/^D-III Kebidanan/, 'A.Md.Keb.'],
  [/^D-III Farmasi/, 'A.Md.Farm.'],
  [/^D-III Gizi/, 'A.Md.Gz.'],
  [/^D-III Kesehatan Lingkungan/, 'A.Md.KL.'],
  [/^D-III Kesehatan Gigi/, 'A.Md.Kes.'],
  [/^D-III Teknologi Laboratorium/, 'A.Md.Kes.'],
  [/^D-III Rekam Medis/, 'A.Md.RMIK.'],
  [/^D-III .*(?:Komputer|Informatika)/, 'A.Md.Kom.'],
  [/^D-III (?:Akuntansi|Perpajakan)/, 'A.Md.Ak.'],
  [/^D-III Teknik/, 'A.Md.T.'],
  [/^D-III /, 'A.Md.'],
  [/Pendidikan|Bimbingan/, 'S.Pd.'],
  [/Hukum/, 'S.H.'],
  [/Akuntansi|Ekonomi/, 'S.E.'],
  [/Perpajakan/, 'S.Pn.'],
  [/Manajemen/, 'S.M.'],
  [/Informatika|Sistem/, 'S.Kom.'],
  [/Arsitektur/, 'S.Ars.'],
  [/Perencanaan/, 'S.P.W.K.'],
  [/Agroteknologi|Agribisnis/, 'S.P.'],
  [/Teknik/, 'S.T.'],
  [/Kesehatan Masyarakat/, 'S.K.M.'],
  [/Gizi/, 'S.Gz.'],
  [/Pemerintahan/, 'S.IP.'],
  [/Administrasi Negara/, 'S.A.P.'],
  [/Komunikasi/, 'S.I.Kom.'],
  [/Perpustakaan/, 'S.I.Pust.'],
  [/Psikologi/, 'S.Psi.'],
  [/Peternakan/, 'S.Pt.'],
  [/Biologi/, 'S.Si.'],
  [/Statistika/, 'S.Stat.'],
  [/Sejarah/, 'S.Hum.'],
  [/Pariwisata/, 'S.Par.'],
  [/^S-1 /, 'S.Sos.'],
];

/** Titles somebody with this programme has; school leavers have none. */
export const titlesOf = (programme: string): Titles =>
  PROFESSIONS[programme] ?? {
    front: '',
    back: /^[SD]-/.test(programme) ? (DEGREES.find(([pattern]) => pattern.test(programme))?.[1] ?? '') : '',
  };
