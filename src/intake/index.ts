export type { SheetChoice, SheetReading } from './classify-sheet';
export { NearestPost } from './nearest-post';
export { parseDate } from './values/parse-date';
export type { ColumnReading } from './map-columns';
export { fieldsOfKind } from './fields-of-kind';
export { isUsed, SHEET_KINDS, type Field, type SheetKind } from './fields';
export { isField, recallChoices, rememberChoices, type RememberedChoices } from './remember-choices';
export type { ProposalList } from './read-proposals';
export { inspectSheets, readIntake, type Intake, type IntakeChoices } from './intake';
