import type { Failure } from './request-runner';

/** Trouble on the way to Excel: the request is not carried out at all. */
type TransportKind =
  | 'cell-edit'
  | 'payload-too-large'
  | 'response-too-large'
  | 'modal-dialog'
  | 'activity-limit'
  | 'session-lost'
  | 'hang';
/** Slowness: the request is carried out, and answered, `delayMs` later; or carried out at once and answered later. */
type SlowKind = 'slow' | 'slow-answer';
/** Trouble inside Excel: the actions before `atAction` are carried out and stay. */
type ActionKind = 'access-denied' | 'inactive-workbook' | 'item-not-found' | 'request-aborted' | 'error';

export interface Fault {
  readonly kind: TransportKind | SlowKind | ActionKind;
  /** So many requests after the injection still pass; 0 when absent. */
  readonly afterRequests?: number;
  /** So many requests are hit; 1 when absent, Infinity for all. */
  readonly times?: number;
  /** Index of the action that fails, for trouble inside Excel; 0 when absent. */
  readonly atAction?: number;
  /** Code of Excel for kind `error`. */
  readonly code?: string;
  /** Milliseconds by the page's own timer, for slowness. */
  readonly delayMs?: number;
}

const STATUSES: Record<Exclude<TransportKind, 'hang'>, number> = {
  'cell-edit': 5004,
  'modal-dialog': 5016,
  'activity-limit': 5102,
  'session-lost': 5012,
  'payload-too-large': 5103,
  'response-too-large': 5104,
};
export const STATUS_REQUEST_TOO_LARGE = STATUSES['payload-too-large'];
export const STATUS_RESPONSE_TOO_LARGE = STATUSES['response-too-large'];

const CODES: Record<Exclude<ActionKind, 'error'>, string> = {
  'access-denied': 'AccessDenied',
  'inactive-workbook': 'InactiveWorkbook',
  'item-not-found': 'ItemNotFound',
  'request-aborted': 'RequestAborted',
};

interface Hit {
  readonly kind: Fault['kind'];
  /** Office error number for the whole request. */
  readonly status: number | undefined;
  readonly failure: Failure | undefined;
  readonly delayMs: number;
}

const isTransport = (kind: Fault['kind']): kind is Exclude<TransportKind, 'hang'> => kind in STATUSES;
const codeOf = ({ kind, code }: Fault): string | undefined =>
  kind === 'error' ? code : kind in CODES ? CODES[kind as Exclude<ActionKind, 'error'>] : undefined;

/** The faults waiting for their request. */
export class FaultQueue {
  private waiting: { readonly fault: Fault; passes: number; hits: number }[] = [];

  add(fault: Fault): void {
    this.waiting.push({ fault, passes: fault.afterRequests ?? 0, hits: fault.times ?? 1 });
  }

  dropAll(): void {
    this.waiting = [];
  }

  drop(kind: Fault['kind']): void {
    this.waiting = this.waiting.filter(({ fault }) => fault.kind !== kind);
  }

  /** The fault for the request that comes now, if any. */
  next(): Hit | undefined {
    let hit: Hit | undefined;
    for (const entry of this.waiting) {
      if (entry.passes > 0) entry.passes -= 1;
      else if (hit === undefined && entry.hits > 0) {
        entry.hits -= 1;
        const { kind, atAction = 0, delayMs = 0 } = entry.fault;
        const code = codeOf(entry.fault);
        hit = {
          kind,
          status: isTransport(kind) ? STATUSES[kind] : undefined,
          failure: code === undefined ? undefined : { code, atAction },
          delayMs,
        };
      }
    }
    this.waiting = this.waiting.filter(({ hits }) => hits > 0);
    return hit;
  }
}
