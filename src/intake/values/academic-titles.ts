import type { EducationLevel } from '../../domain';

const TITLES: Readonly<Record<string, readonly [EducationLevel, string]>> = Object.fromEntries(
  (
    [
      // Health.
      ['S1', 'sked', 'Kedokteran'],
      ['S1', 'skg', 'Kedokteran Gigi'],
      ['S1', 'skh', 'Kedokteran Hewan'],
      ['S1', 'skep', 'Keperawatan'],
      ['S1', 'skeb', 'Kebidanan'],
      ['S1', 'sfarm', 'Farmasi'],
      ['S1', 'sgz', 'Gizi'],
      ['S1', 'skm', 'Kesehatan Masyarakat'],
      ['S1', 'sft', 'Fisioterapi'],
      ['D4', 'strkep', 'Keperawatan'],
      ['D4', 'strkeb', 'Kebidanan'],
      ['D4', 'strgz', 'Gizi'],
      ['D4', 'strkes', 'Kesehatan'],
      ['D3', 'amdkep', 'Keperawatan'],
      ['D3', 'amk', 'Keperawatan'],
      ['D3', 'amdkeb', 'Kebidanan'],
      ['D3', 'amdgz', 'Gizi'],
      ['D3', 'amdfarm', 'Farmasi'],
      ['D3', 'amdkl', 'Kesehatan Lingkungan'],
      ['D3', 'amdft', 'Fisioterapi'],
      ['D3', 'amdak', 'Analis Kesehatan'],
      ['D3', 'amdrad', 'Radiologi'],
      ['D3', 'amdrmik', 'Rekam Medis dan Informasi Kesehatan'],
      ['D3', 'amdkg', 'Keperawatan Gigi'],
      // Others that qualifications name.
      ['S1', 'spd', 'Pendidikan'],
      ['S1', 'sh', 'Hukum'],
      ['S1', 'se', 'Ekonomi'],
      ['S1', 'st', 'Teknik'],
      ['S1', 'skom', 'Ilmu Komputer'],
      ['S1', 'sip', 'Ilmu Pemerintahan'],
      ['S1', 'sap', 'Administrasi Publik'],
      ['S1', 'sak', 'Akuntansi'],
      ['S1', 'spsi', 'Psikologi'],
      ['S1', 'sikom', 'Ilmu Komunikasi'],
      ['S1', 'sp', 'Pertanian'],
      // Of a profession.
      ['S1', 'dr', 'Dokter'],
      ['S1', 'drg', 'Dokter Gigi'],
      ['S1', 'drh', 'Dokter Hewan'],
      ['S1', 'apt', 'Apoteker'],
      ['S1', 'ns', 'Ners'],
      ['S1', 'bdn', 'Bidan'],
    ] as const
  ).map(([level, title, field]) => [title, [level, field]]),
);

/** Level and field that a text consisting of an academic title alone stands for: "S.Kep.", "A.Md.Keb"; null for other texts. */
export const readAcademicTitle = (text: string): { readonly level: EducationLevel; readonly field: string } | null => {
  // Without its points a title could be a code of a level ("S.I") or a word.
  const title = TITLES[text.toLowerCase().replace(/[.\s]/g, '')];
  return title && /\.|^(?:amk|skm)$/i.test(text) ? { level: title[0], field: title[1] } : null;
};
