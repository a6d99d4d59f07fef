import type { RunRecords } from './sheet-spec';

/** Whether the workbook tells performance and potential of anybody. */
export const hasTalent = ({ employees }: RunRecords): boolean =>
  employees.some(
    ({ appraisals, competence, talent }) =>
      (appraisals ?? []).length > 0 && (competence !== null || talent?.potential !== undefined),
  );

/** Whether anybody has said anything of anybody. */
export const hasVoices = ({ employees }: RunRecords): boolean =>
  employees.some(({ moveStatements, feedback, uncountedFeedback }) =>
    [moveStatements, feedback, uncountedFeedback].some((voices) => (voices ?? []).length > 0),
  );

/** Whether levels of competences or a catalogue tell what somebody may have to learn. */
export const hasTraining = ({ employees, courses = [] }: RunRecords): boolean =>
  courses.length > 0 || employees.some(({ competenceLevels }) => competenceLevels !== null);
