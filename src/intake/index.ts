export type { SheetChoice, SheetReading } from './classify-sheet';
export type { ColumnReading } from './map-columns';
export type { Field, SheetKind } from './fields';
export { inspectSheets, readIntake, type Intake, type IntakeChoices } from './intake';
