import type { Problem } from '../kernel';

/** Everything that can be wrong with what a user gives Padan. `text/` holds one sentence and one remedy for each. */
export type ProblemCode =
  // the file
  | 'file-empty'
  | 'file-not-xlsx'
  | 'file-encrypted'
  | 'file-damaged'
  | 'file-too-large'
  | 'file-unreadable'
  | 'file-unwritable'
  | 'output-is-input'
  // the host
  | 'host-missing'
  | 'host-too-old'
  | 'host-busy'
  | 'host-no-answer'
  | 'host-too-large'
  | 'host-read-only'
  | 'host-protected'
  | 'host-changed'
  | 'input-changed'
  | 'host-failed'
  | 'host-text-altered'
  // the sheets
  | 'sheet-employees-missing'
  | 'sheet-positions-missing'
  | 'sheet-ambiguous'
  | 'sheet-empty'
  | 'column-missing'
  | 'column-unknown'
  | 'column-unsure'
  // employee cells
  | 'nip-numeric'
  | 'nip-invalid'
  | 'nip-implausible'
  | 'nip-duplicate'
  | 'nip-blank'
  | 'name-blank'
  | 'text-like-formula'
  | 'rank-unknown'
  | 'date-unknown'
  | 'date-disagrees'
  | 'education-unknown'
  | 'level-unknown'
  | 'status-unknown'
  | 'rating-unknown'
  | 'number-unknown'
  | 'value-clamped'
  | 'cell-error'
  | 'position-unmatched'
  | 'position-ambiguous'
  | 'joined-nip-unknown'
  | 'joined-duplicate'
  // position cells
  | 'seats-zero'
  | 'seats-unknown'
  | 'position-duplicate'
  | 'position-blank'
  | 'filled-disagrees'
  | 'overfull'
  | 'gap-disagrees'
  // the policy
  | 'policy-invalid'
  | 'weights-sum'
  | 'weight-heavy'
  | 'criterion-refused'
  | 'policy-cell'
  // the plan
  | 'points-overflow'
  | 'verifier-objects'
  | 'no-run'
  | 'verify-differs'
  | 'engine-stopped';

/** A problem Padan can put into words. */
export type PadanProblem = Problem<ProblemCode>;
