import { LIST_COLUMNS, LIST_KINDS, type ListField } from './list-columns';

/** What a column of a list of people, of posts or of facts about people can mean. */
const SHARED_FIELDS = [
  'nip',
  'name',
  'frontTitle',
  'backTitle',
  'position',
  'positionDate',
  'positionType',
  'echelon',
  'unit',
  'agency',
  'rank',
  'rankDate',
  'educationLevel',
  'educationField',
  'employmentStatus',
  'legalStatus',
  'holderStatus',
  'contractEnd',
  'birthDate',
  'sex',
  'positionName',
  'jobClass',
  'required',
  'filled',
  'gap',
  'requiredEducation',
  'requiredFields',
  'requiredRank',
  'requiredCompetence',
  'priority',
  'remoteness',
  'performance',
  'performanceYear',
  'competence',
  'discipline',
  'disciplineStart',
  'disciplineEnd',
  'interest',
  'auditClearance',
  'spouseNip',
  'relatedNip',
  'leadershipTraining',
  'relatedExperience',
] as const;

/** What a column can mean to Padan. Everything else in a sheet is left alone. */
export type Field = (typeof SHARED_FIELDS)[number] | ListField;

const FIELDS: ReadonlySet<string> = new Set([
  ...SHARED_FIELDS,
  ...LIST_KINDS.flatMap((kind) => Object.keys(LIST_COLUMNS[kind].own)),
]);

/** True for the name of a field. */
export const isField = (text: string): text is Field => FIELDS.has(text);

/** Fields whose columns are known and not used: they are told as not read. */
const UNUSED: ReadonlySet<Field> = new Set(['requiredCompetence']);

/** Whether what stands in a column counts for anything. */
export const isUsed = (field: Field | null): field is Field => field !== null && !UNUSED.has(field);

/** What a sheet is for, in the order people are offered it. "ask": several readings are possible and the user decides. */
export const SHEET_KINDS = [
  'employee',
  'position',
  'both',
  'appraisal',
  'competence',
  'discipline',
  'interest',
  'statement',
  ...[...LIST_KINDS].reverse(),
  'other',
  'ask',
] as const;
export type SheetKind = (typeof SHEET_KINDS)[number];

// Never mapped, never read (design, section 3; UU PDP 27/2022). Matched as whole words of the folded header.
const SENSITIVE =
  /\b(?:nik|ktp|agama|kawin|perkawinan|pernikahan|telepon|telp|hp|handphone|whatsapp|wa|email|surel|alamat|npwp|bpjs|kesehatan|penyakit|golongan darah|suku|rekening|gaji|kartu keluarga|nomor kk)\b/;

/** True for a header that names data Padan must not touch. */
export const isSensitiveHeader = (foldedHeader: string): boolean => SENSITIVE.test(foldedHeader);
