export { assertNever, required } from './assert-never';
export { classKey } from './class-key';
export { canonicalJson, hashOfJson, sha256Hex, type Json } from './hash';
export { memoize } from './memoize';
export { memoizeByObject } from './memoize-by-object';
export { hasBlocking, type Place, type Problem, type Severity } from './problem';
export { ignoreProgress, type ProgressListener } from './progress';
export { seededRandom, type Random } from './random';
export { fail, succeed, type Result } from './result';
