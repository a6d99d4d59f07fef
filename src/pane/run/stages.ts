import type { RunStepWords } from '../../text';
import type { PlanJobStage } from '../../usecases';

/** Stages as people are told them, in order, each with the stages of the job it stands for. */
export const TOLD_STAGES = [
  { id: 'reading', of: ['read', 'intake'] },
  { id: 'judging', of: ['rules'] },
  { id: 'scoring', of: ['score'] },
  { id: 'solving', of: ['solve'] },
  { id: 'verifying', of: ['verify'] },
  { id: 'laying', of: ['report'] },
] as const satisfies readonly { readonly id: keyof RunStepWords; readonly of: readonly PlanJobStage[] }[];

/** Place of a stage of the job among those told; -1 for the writing, which comes after somebody has agreed. */
export const placeOfStage = (stage: PlanJobStage): number =>
  TOLD_STAGES.findIndex(({ of }) => (of as readonly PlanJobStage[]).includes(stage));

/** How far a calculation has come, from 0 to 1; every stage told counts alike. */
export const progressOf = (stage: PlanJobStage, done: number, total: number): number => {
  const place = placeOfStage(stage);
  const within = total > 0 ? Math.min(1, Math.max(0, done / total)) : 0;
  return place < 0 ? within : (place + within) / TOLD_STAGES.length;
};
