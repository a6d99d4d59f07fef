/** What an office counts of people (output, findings, innovations, errors) and of units (satisfaction, IKM) beside what a plan reads. */
export const OUTCOMES = ['output', 'findings', 'innovations', 'errors', 'satisfaction'] as const;

/** One of these. */
export type Outcome = (typeof OUTCOMES)[number];

/** Figures in hundredths by outcome, and within it by NIP, or by folded unit for satisfaction. */
export type Outcomes = Readonly<Record<Outcome, ReadonlyMap<string, number>>>;
