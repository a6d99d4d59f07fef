export { answerWithHighs } from './answer-with-highs';
export { disposableIntegerSolver, type IntegerJob } from './disposable-integer-solver';
export type { EngineWorker, FromWorker, ToWorker } from './protocol';
export { serveWorker } from './serve-worker';
export { threadEngine } from './thread-engine';
export { workerEngine } from './worker-engine';
