import type { Problem } from '../kernel';

import type { AppsProblemCode } from './problem-codes/apps';
import type { EngineProblemCode } from './problem-codes/engine';
import type { HostProblemCode } from './problem-codes/hosts';
import type { IntakeProblemCode } from './problem-codes/intake';
import type { OoxmlProblemCode } from './problem-codes/ooxml';
import type { PapersProblemCode } from './problem-codes/papers';
import type { PlanningProblemCode } from './problem-codes/planning';
import type { UsecaseProblemCode } from './problem-codes/usecases';

/**
 * Everything that can be wrong with what a user gives Padan; each room's codes stand in its file in `problem-codes/`. `text/` holds one
 * sentence and one remedy for each.
 */
export type ProblemCode =
  | OoxmlProblemCode
  | HostProblemCode
  | IntakeProblemCode
  | PlanningProblemCode
  | PapersProblemCode
  | UsecaseProblemCode
  | EngineProblemCode
  | AppsProblemCode;

/** A problem Padan can put into words. */
export type PadanProblem = Problem<ProblemCode>;

/** A problem that reading sheets can come to. */
export type IntakeProblem = Problem<IntakeProblemCode>;
