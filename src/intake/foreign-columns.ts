import { isSensitiveHeader } from './fields';
import { foldHeader } from './fold-header';
import type { ColumnReading } from './map-columns';

/** Words of what personnel records hold besides what Padan reads: papers, dates, numbers, schooling, family, tools of a page. */
const OF_RECORDS =
  /\b(?:nomor|nik|nuptk|nidn|nrp|nrk|npsn|karpeg|karis|karsu|taspen|askes|kk|tempat lahir|usia|umur|masa kerja|mk|mkg|masa|tmt|sk|cpns|pns|asn|pppk|pensiun|bup|lulus|sekolah|universitas|perguruan|diklat|latihan|pelatihan|penjenjangan|kursus|keterangan|catatan|id|kode|foto|photo|aksi|action|status|suami|istri|anak|ibu|gelar|kelas|jabatan|pangkat|golongan|unit|satuan|pendidikan|jurusan|pegawai|eselon|tugas tambahan|mutasi|kecamatan|kabupaten|kota|provinsi|str|sip|tukin|kredit|ak|nilai|kompetensi|potensi|kinerja|skp|penghargaan|atasan|email|role|dinas|umum|jenis)\b/;

/** How many columns of a sheet are about something that neither Padan nor a personnel record knows. */
export const countForeign = (columns: readonly ColumnReading[]): number =>
  columns.filter(({ field, header }) => {
    const folded = foldHeader(header);
    return field === null && folded !== '' && !OF_RECORDS.test(folded) && !isSensitiveHeader(folded);
  }).length;

const COUNTED = /^(?:jumlah|total|rata rata|persentase|banyak(?:nya)?)\b/;
const SEXES = /^(?:laki laki|perempuan|pria|wanita)$/;

/** Whether a sheet counts heads by post and says nothing of how many a post needs: sums, not a list of posts. */
export const isOnlyCounted = (posts: readonly ColumnReading[]): boolean => {
  const has = (...fields: readonly ColumnReading['field'][]): boolean =>
    posts.some(({ field }) => field !== null && fields.includes(field));
  if (has('required', 'gap')) return false;
  if (posts.filter(({ header }) => SEXES.test(foldHeader(header))).length > 1) return true;
  const isCounted = posts.some(
    ({ field, header }) => (field === null || field === 'filled') && COUNTED.test(foldHeader(header)),
  );
  return isCounted && (!has('unit', 'agency') || !has('agency', 'jobClass', 'echelon'));
};
