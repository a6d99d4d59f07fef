/** What a host cannot do, or did otherwise than asked. */
export type HostProblemCode =
  | 'host-missing'
  | 'host-too-old'
  | 'host-busy'
  | 'host-no-answer'
  | 'host-too-large'
  | 'host-read-only'
  | 'host-protected'
  | 'host-signed'
  | 'host-changed'
  | 'host-failed'
  | 'host-text-altered'
  | 'host-last-sheet'
  | 'host-sheet-hidden';
