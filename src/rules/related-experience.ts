import type { Fact } from '../domain';

import { fails, notChecked, passes, type ProposedTransfer, type Ruling } from './rule';

/** Judges whether somebody has been long enough in posts of the related field; null where the workbook does not say. */
export const judgeRelatedExperience = (
  isExperienced: boolean | null,
): Ruling<'relatedExperience' | 'minRelatedMonths'> => {
  if (isExperienced === null) return notChecked('relatedExperience');
  return (isExperienced ? passes : fails)('relatedExperience', 'minRelatedMonths');
};

/** Tells what `judgeRelatedExperience` names. */
export const quoteRelatedExperience = (
  { employee }: ProposedTransfer,
  minRelatedMonths: number,
): Readonly<Record<'relatedExperience' | 'minRelatedMonths', Fact['value']>> => ({
  relatedExperience: employee.relatedExperienceMonths,
  minRelatedMonths,
});
