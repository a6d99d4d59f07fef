export type { SheetChoice, SheetReading } from './classify-sheet';
export { isPrivateColumn, type ColumnReading } from './map-columns';
export type { Field, SheetKind } from './fields';
export { isField, recallChoices, rememberChoices, type RememberedChoices } from './remember-choices';
export { inspectSheets, readIntake, type Intake, type IntakeChoices } from './intake';
