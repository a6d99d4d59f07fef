/** Receives how far a long step has come: `done` of `total` units of `stage`; units differ per stage. */
export type ProgressListener<Stage extends string = string> = (stage: Stage, done: number, total: number) => void;

/** For callers who do not want to hear of progress. */
export const ignoreProgress: ProgressListener = () => undefined;
