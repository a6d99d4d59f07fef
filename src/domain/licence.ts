import { memoize } from '../kernel';
import { foldText } from '../sheets';

import type { Position } from './position';
import { isManagerial } from './position-level';

/**
 * A profession that only holders of its own degree may practise: the health workers of UU 17/2023 Pasal 198-199 who treat people, with
 * registration (PP 28/2024 Pasal 677), vets (UU 18/2009), and teachers (UU 14/2005 Pasal 8-9).
 */
export type Licence =
  | 'doctor'
  | 'dentist'
  | 'vet'
  | 'nurse'
  | 'midwife'
  | 'pharmacist'
  | 'pharmacy-technician'
  | 'dental-therapist'
  | 'dental-technician'
  | 'anaesthetist'
  | 'nutritionist'
  | 'sanitarian'
  | 'radiographer'
  | 'laboratory'
  | 'physiotherapist'
  | 'occupational-therapist'
  | 'speech-therapist'
  | 'orthotist'
  | 'optician'
  | 'medical-records'
  | 'electromedic'
  | 'blood-technician'
  | 'medical-physicist'
  | 'clinical-psychologist'
  | 'teacher';

/** What is known of a licensed profession, by words of folded names. */
type LicenceWords = {
  /** Titles of its posts, from their start. */
  readonly post: RegExp;
  /** Degrees of it, of any stage. */
  readonly degree: RegExp;
  /** Names of a degree of it that say no more than that: every degree of the profession is meant. */
  readonly general: RegExp;
  /** Degrees of its last stage, where an earlier one gives no right to practise. */
  readonly profession?: RegExp;
};

const words = (post: string, degree: string, general = degree, profession?: string): LicenceWords => ({
  post: new RegExp(`^(?:${post})(?= |$)`),
  degree: new RegExp(`(?:^| )(?:${degree})(?= |$)`),
  general: new RegExp(`^(?:${general})$`),
  ...(profession === undefined ? {} : { profession: new RegExp(`(?:^| )(?:${profession})(?= |$)`) }),
});

// Titles after the functional posts of the Ministry of Health and their earlier names; degrees after SIASN. Health workers who serve the
// public at large (epidemiologists, health promoters, administrators of health) are no licensed posts here: no source read says that
// they need a licence to practise, and the rule on other functional posts keeps kin fields from them.
const LICENCES: Readonly<Record<Licence, LicenceWords>> = {
  dentist: words(
    'dokter gigi',
    'dokter gigi|kedokteran gigi|spesialis (?:gigi|ortodonti|konservasi gigi|bedah mulut|prostodonsia|periodonsia)',
    '(?:profesi |pendidikan )?dokter gigi|kedokteran gigi',
    '(?<!pendidikan )dokter gigi|spesialis',
  ),
  vet: words(
    'dokter hewan|medik veteriner',
    'dokter hewan|kedokteran hewan|medik veteriner',
    '(?:profesi |pendidikan )?dokter hewan|kedokteran hewan',
    '(?<!pendidikan )dokter hewan',
  ),
  doctor: words(
    'dokter(?! gigi| hewan)',
    'dokter(?! gigi| hewan)|kedokteran(?! gigi| hewan| veteriner)|spesialis(?! (?:gigi|ortodonti|konservasi gigi|bedah mulut|prostodonsia|periodonsia|keperawatan|kebidanan|farmasi))',
    '(?:profesi |pendidikan )?dokter(?: umum)?|(?:pendidikan )?kedokteran(?: umum)?',
    '(?<!pendidikan )dokter(?! gigi| hewan)|spesialis',
  ),
  'dental-therapist': words(
    'terapis gigi|perawat gigi',
    'keperawatan gigi|perawat gigi|kesehatan gigi|terapi gigi|terapis gigi',
  ),
  'dental-technician': words('teknisi gigi', 'teknik gigi|teknologi gigi'),
  anaesthetist: words(
    '(?:asisten )?penata anestesi',
    '(?:keperawatan )?anestesi|keperawatan anestesiologi|kepenataan anestesi',
  ),
  nurse: words(
    'perawat(?! gigi| satwa| hewan| ternak| tanaman| jenazah)',
    'keperawatan(?! gigi| anestesi)|ners|perawat(?! gigi)',
    '(?:ilmu )?keperawatan',
    'ners',
  ),
  midwife: words('bidan', 'kebidanan|bidan', '(?:ilmu )?kebidanan', 'bidan'),
  pharmacist: words('apoteker', 'apoteker', 'apoteker', 'apoteker'),
  'pharmacy-technician': words(
    'asisten apoteker|tenaga teknis kefarmasian|tenaga vokasi farmasi',
    'farmasi|kefarmasian|apoteker',
    '(?:ilmu )?farmasi|kefarmasian',
  ),
  nutritionist: words('nutrisionis|dietisien', 'gizi|nutrisi|nutrisionis|dietisien|dietetik', '(?:ilmu )?gizi'),
  sanitarian: words(
    'sanitarian|tenaga sanitasi lingkungan|tenaga kesehatan lingkungan',
    'kesehatan lingkungan|penyehatan lingkungan|teknik penyehatan|sanitasi|sanitasi lingkungan|sanitarian',
  ),
  radiographer: words(
    'radiografer',
    '(?<!spesialis )(?:radiologi|radiodiagnostik|radiografi|radioterapi|radiodiagnostik dan radioterapi|teknik rontgen|teknologi radiologi pencitraan|radiologi pencitraan)',
  ),
  laboratory: words(
    'pranata laboratorium kesehatan|(?:ahli )?teknolog(?:i)? laboratorium medi[ks]|analis kesehatan',
    'analis (?:kesehatan|medi[ks])|laboratorium (?:medi[ks]|kesehatan)|teknologi laboratorium medi[ks]|analis laboratorium kesehatan',
  ),
  physiotherapist: words('fisioterapis', 'fisioterapi|fisioterapis'),
  'occupational-therapist': words('okupasi terapis|terapis okupasi', 'okupasi terapi|terapi okupasi'),
  'speech-therapist': words('terapis wicara', 'terapi wicara|terapi wicara dan bahasa'),
  orthotist: words('ortotis prostetis|ortotik prostetik', 'ortotik prostetik|ortotik'),
  optician: words('refraksionis optisien|optometris', 'refraksi optisi|refraksionis optisien|optometri'),
  'medical-records': words(
    'perekam medis',
    '(?:perekam|rekam) medi[ks]|manajemen informasi kesehatan|informasi kesehatan',
  ),
  electromedic: words(
    '(?:teknisi )?elektromedi[ks]|teknisi elektromedi[ks]',
    'elektromedi[ks]|teknik elektromedi[ks]|teknologi elektromedi[ks]',
  ),
  'blood-technician': words(
    'teknisi (?:transfusi|pelayanan) darah',
    '(?:teknologi )?(?:transfusi|bank) darah|teknologi bank darah|pelayanan darah',
  ),
  'medical-physicist': words('fisikawan medi[ks]', 'fisika medi[ks]'),
  'clinical-psychologist': words('psikolog klinis', 'psikolog|psikologi profesi|psikologi klinis'),
  teacher: words(
    'guru|kepala (?:(?:uptd?|satuan pendidikan) )?(?:sekolah|(?:tk|paud|sd|smp|sma|smk|slb|sdn|smpn|sman|smkn|slbn)(?= |$))',
    '(?<!administrasi |manajemen |teknologi |penelitian )pendidikan(?! (?:dokter|kedokteran|ners|bidan|apoteker|perawat))|kependidikan|keguruan|tarbiyah|tadris|pgsd|pgpaud|pgtk|ppg|guru|bimbingan (?:dan )?konseling',
    'pendidikan|kependidikan|keguruan|(?:pendidikan )?guru|kependidikan sertifikat pendidik',
  ),
};

const KNOWN = Object.entries(LICENCES) as readonly (readonly [Licence, LicenceWords])[];

const licenceOfTitle = memoize(
  (foldedTitle: string): Licence | null => KNOWN.find(([, { post }]) => post.test(foldedTitle))?.[0] ?? null,
);

/**
 * The licensed profession of a post by its title, whatever ladder it stands on; null for every other post. Posts that manage are none,
 * but for heads of schools, who are teachers with a further duty.
 */
export const licenceOf = ({ name, level }: Pick<Position, 'name' | 'level'>): Licence | null => {
  const licence = licenceOfTitle(foldText(name));
  return licence !== 'teacher' && isManagerial(level) ? null : licence;
};

/** True for a post that only holders of the degree of its profession may have: a kin field never opens it. */
export const isLicensed = (position: Pick<Position, 'name' | 'level'>): boolean => licenceOf(position) !== null;

/** Licensed professions that a field of study (folded) is a degree of, of any stage. */
const licencesOfField = memoize((folded: string): readonly Licence[] =>
  KNOWN.filter(([, { degree }]) => degree.test(folded)).map(([licence]) => licence),
);

/** Whether two fields of study (folded) are degrees of licensed professions, and of none in common. */
export const isOfAnotherProfession = (one: string, other: string): boolean => {
  const [own, wanted] = [licencesOfField(one), licencesOfField(other)];
  return own.length > 0 && wanted.length > 0 && !own.some((licence) => wanted.includes(licence));
};

const isAlike = (one: string, other: string): boolean =>
  ` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `);

const isLastStage = (licence: Licence, folded: string): boolean => LICENCES[licence].profession?.test(folded) === true;

/** Whether a degree is the one a list names: no degree of another profession, of no earlier stage, and the same by name or by meaning. */
const isNamed = (licence: Licence, degree: string, listed: string): boolean => {
  const own = licencesOfField(degree);
  const wanted = licencesOfField(listed);
  const isOfOther = own.length > 0 && !own.some((one) => one === licence || wanted.includes(one));
  if (isOfOther) return false;
  const shared = wanted.find((one) => own.includes(one));
  if (shared === undefined) return isAlike(degree, listed);
  if (isLastStage(shared, listed) && !isLastStage(shared, degree)) return false;
  return isAlike(degree, listed) || LICENCES[shared].general.test(listed);
};

/**
 * Whether one of somebody's degrees opens a licensed post: a degree its list names, or, without a list, one of the profession itself, of
 * the last stage where there are stages that people cannot practise with. A kin field never does.
 */
export const opensLicensedPost = (licence: Licence, degrees: readonly string[], listed: readonly string[]): boolean => {
  const [own, names] = [degrees.map(foldText), listed.map(foldText)];
  if (names.length > 0) return own.some((degree) => names.some((name) => isNamed(licence, degree, name)));
  return own.some((degree) => LICENCES[licence].degree.test(degree) && isOpenWithout(licence, degree));
};

/** Stages matter without a list where practice needs the profession; nurses and midwives practise with a diploma too. */
const NEEDS_LAST_STAGE: ReadonlySet<Licence> = new Set(['doctor', 'dentist', 'vet', 'pharmacist']);

const isOpenWithout = (licence: Licence, degree: string): boolean =>
  !NEEDS_LAST_STAGE.has(licence) || isLastStage(licence, degree);
