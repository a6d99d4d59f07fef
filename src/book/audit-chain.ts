import { canonicalJson, sha256Hex } from '../kernel';

/** One line of the trail: hash = SHA-256(previous hash + canonical JSON of event and detail). */
export type AuditLine = {
  readonly event: string;
  readonly detail: string;
  readonly previousHash: string;
  readonly hash: string;
};

const GENESIS = '0'.repeat(64);

const hashOfLine = (previousHash: string, { event, detail }: Pick<AuditLine, 'event' | 'detail'>): string =>
  sha256Hex(previousHash + canonicalJson({ event, detail }));

/**
 * Chains events: changing any line breaks every hash after it. A run that continues another starts from the head of that one; without
 * a head a chain begins of its own.
 */
export const chainLines = (
  events: readonly Pick<AuditLine, 'event' | 'detail'>[],
  previousHead: string = GENESIS,
): AuditLine[] => {
  let previousHash = previousHead;
  return events.map(({ event, detail }) => {
    const line = { event, detail, previousHash, hash: hashOfLine(previousHash, { event, detail }) };
    previousHash = line.hash;
    return line;
  });
};

/**
 * 0-based place of the first line whose hashes are not those of what it says and of the line before it; null where all are. The first
 * line stands behind the head of the run that is continued, where one is.
 */
export const checkChain = (lines: readonly AuditLine[], previousHead: string = GENESIS): number | null => {
  let previousHash = previousHead;
  for (const [index, line] of lines.entries()) {
    if (line.previousHash !== previousHash || line.hash !== hashOfLine(previousHash, line)) return index;
    previousHash = line.hash;
  }
  return null;
};

/** Letters of a hash that people compare. */
const CODE_LETTERS = 8;

/** The first letters of a hash, enough for comparing two prints by eye. */
export const checkCode = (hash: string): string => hash.slice(0, CODE_LETTERS);
