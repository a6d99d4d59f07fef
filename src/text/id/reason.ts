import { lowerFirst } from '../fill';
import type { ReasonFacts } from '../texts';

const seatTaken = ({ seat, toPosition, toUnit }: ReasonFacts): string => {
  if (seat.kind === 'left') return `Diusulkan menggantikan ${seat.by} sebagai ${toPosition} di ${toUnit}.`;
  if (seat.kind === 'beyond') {
    const approved = seat.isApproved ? ', tetapi disetujui' : '';
    return `Masuk sebagai orang ke-${seat.seat} untuk ${seat.of} kursi ${toPosition} di ${toUnit}: tidak ada kursi yang kosong${approved}.`;
  }
  const open = seat.open === 1 ? 'satu-satunya lowongan' : `1 dari ${seat.open} lowongan`;
  return `Diusulkan mengisi ${open} ${toPosition} di ${toUnit}${seat.isFirst ? ' (prioritas 1, diisi lebih dahulu)' : ''}.`;
};

/** Yang dapat menjadi alasan bila kecocokan orangnya tidak naik. */
const OTHER_CAUSES: Readonly<Record<ReasonFacts['cause'], string>> = {
  need: 'Alasannya kebutuhan jabatan itu, bukan kecocokan.',
  chain: 'Alasannya rantai ini, yang mengisi kursi lowong; bukan kecocokan.',
  approval: 'Alasannya persetujuan pejabat, bukan kecocokan.',
  approvedChain: 'Alasannya rantai ini, yang memuat usulan yang disetujui; bukan kecocokan.',
  swap: 'Alasannya tukar tempat ini secara keseluruhan, bukan kecocokan.',
};

const named = (list: ReasonFacts['causes']): string =>
  list.map(({ name, difference }) => `${lowerFirst(name)} (${difference})`).join(', ');

const fitChange = ({ change, by, current, proposed, causes, against, cause }: ReasonFacts): string => {
  if (change === 'same') return `Kecocokan tetap ${current} (beda ${by}). ${OTHER_CAUSES[cause]}`;
  const mainly = causes.length === 0 ? '' : `, terutama karena ${named(causes)}`;
  const less = against.length === 0 ? '' : `; yang berkurang: ${named(against)}`;
  return change === 'rises'
    ? `Lebih sesuai di sana: kecocokan naik ${by} poin, dari ${current} menjadi ${proposed}${mainly}${less}.`
    : `Ruginya: kecocokan turun ${by} poin, dari ${current} menjadi ${proposed}${mainly}. ${OTHER_CAUSES[cause]}`;
};

const classChange = ({ classes }: ReasonFacts): string => {
  if (classes === null) return '';
  const { from, to } = classes;
  if (from === to) return `Kelas tetap ${from}.`;
  return to > from ? `Kelas naik dari ${from} menjadi ${to}.` : `Ruginya: kelas turun dari ${from} menjadi ${to}.`;
};

const seatLeft = ({ left }: ReasonFacts): string => {
  if (left.kind === 'filled') return `Kursi yang ditinggalkan diisi ${left.by}.`;
  return left.heads < left.of
    ? `Ruginya: jabatan asal tinggal terisi ${left.heads} dari ${left.of}${left.heads * 2 < left.of ? ', kurang dari separuh' : ''}.`
    : `Jabatan asal masih terisi ${left.heads} dari ${left.of}.`;
};

/** Alasan satu usulan: kursinya, orangnya, kelasnya, yang ditinggalkan, ruginya, dan aturannya. */
export const reason = (facts: ReasonFacts): string => {
  const { fieldFits, premium, needsTest, isLastYear, leavesFunctional } = facts;
  const { broken, notChecked, exempted, unmet, remarks } = facts;
  const letters = exempted.length === 0 ? '' : `, kecuali yang dikecualikan dengan surat: ${exempted.join(', ')}`;
  return [
    broken.length === 0 ? '' : `Disetujui pejabat meskipun melanggar aturan wajib: ${broken.join(', ')}.`,
    seatTaken(facts),
    fitChange(facts),
    fieldFits ? 'Bidang pendidikan sesuai syarat.' : '',
    premium === null ? '' : `Premi prestasi ${premium.rises ? 'naik' : 'turun'} ${premium.by} poin.`,
    classChange(facts),
    seatLeft(facts),
    needsTest ? 'Perlu uji kompetensi untuk masuk profesi jabatan fungsional itu.' : '',
    leavesFunctional ? 'Meninggalkan profesi jabatan fungsionalnya.' : '',
    isLastYear ? 'Kurang dari setahun lagi sampai batas usia pensiun.' : '',
    `Aturan wajib ${broken.length === 0 ? '' : 'lain '}yang dapat diperiksa terpenuhi${letters}.`,
    unmet.length === 0 ? '' : `Tidak terpenuhi, tetapi tidak diwajibkan: ${unmet.join(', ')}.`,
    remarks.length === 0 ? '' : `Perlu dicatat: ${remarks.join(', ')}.`,
    notChecked.length === 0 ? '' : `Belum dapat diperiksa karena tidak ada data: ${notChecked.join(', ')}.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
};
