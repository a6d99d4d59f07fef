import type { Signature } from '../domain';
import type { ChangeCause, Named, OwnCause, RecordChange } from '../insight';
import { cellAddress } from '../sheets';
import { describeVerdict, formatDate, formatPoints, type ChangeFacts, type OwnChangeFacts, type Texts } from '../text';

/** "Pranata Komputer (Dinas Kominfo)". */
export const postText = ({ name, unit }: Pick<Named, 'name' | 'unit'>): string =>
  unit === '' ? name : `${name} (${unit})`;

type Signed = Omit<Extract<ChangeFacts, { kind: 'approved' }>, 'kind'>;

const signedOf = ({ official, date, reason, letter, where }: Signature): Signed => {
  const { sheet, row, column } = where ?? {};
  const cell = row === undefined ? null : cellAddress(row, column ?? 0);
  return {
    official,
    date: date === null ? null : formatDate(date),
    reason,
    letter,
    place: [sheet ?? null, cell].filter((part) => part !== null).join('!') || null,
  };
};

/** Facts of a post that say how many people find room in it. */
const SEAT_FACTS: ReadonlySet<string> = new Set(['required', 'filled']);

const factsText = (facts: RecordChange['facts'], { fields }: Texts): string =>
  facts
    .map(({ field, before, after }) => {
      const name = (fields as Readonly<Record<string, string>>)[field] ?? field;
      return `${name} ${before || '-'} → ${after || '-'}`;
    })
    .join('; ');

const recordText = (record: RecordChange): string =>
  record.kind === 'employee' ? record.name : postText({ name: record.post, unit: record.unit });

const ownFacts = (cause: OwnCause, texts: Texts): OwnChangeFacts => {
  switch (cause.kind) {
    case 'decided':
      return {
        kind: cause.kind,
        ruling: cause.commitment.ruling,
        post: cause.post === null ? '' : postText(cause.post),
        unit: 'unit' in cause.commitment ? cause.commitment.unit : '',
        ...signedOf(cause.commitment),
      };
    case 'post-gone':
    case 'post-came':
      return { kind: cause.kind, post: postText(cause.post) };
    case 'seat-of-gone':
      return { kind: cause.kind, person: cause.person.name };
    case 'barred':
      return {
        kind: cause.kind,
        bars: cause.verdicts.map((verdict) => describeVerdict(verdict, texts)),
        exclusion: cause.exclusion,
        changed: cause.change === null ? null : factsText(cause.change.facts, texts),
      };
    case 'seats': {
      const facts = cause.change?.facts.filter(({ field }) => SEAT_FACTS.has(field)) ?? [];
      return {
        kind: cause.kind,
        post: postText(cause.post),
        changed: facts.length === 0 ? null : factsText(facts, texts),
      };
    }
    case 'data':
      return { kind: cause.kind, of: recordText(cause.change), changed: factsText(cause.change.facts, texts) };
    default:
      return { kind: cause.kind };
  }
};

const factsOf = (cause: ChangeCause, texts: Texts): ChangeFacts => {
  switch (cause.kind) {
    case 'linked': {
      const { way, by, isByAtHome, wasByAtHome, wasAtHome, isAtHome, root } = cause;
      return {
        kind: cause.kind,
        ...{ way, isByAtHome, wasByAtHome, wasAtHome, isAtHome },
        by: by.name,
        root: {
          person: root.person.name,
          isNext: root.person.key === by.key,
          cause: ownFacts(root.cause, texts),
        },
      };
    }
    case 'value':
      return { kind: cause.kind, loss: formatPoints(cause.loss, texts) };
    case 'approved':
      return { kind: cause.kind, ...signedOf(cause.commitment) };
    case 'first-seats':
      return cause;
    case 'limits':
    case 'undecided':
      return { kind: cause.kind };
    default:
      return ownFacts(cause, texts);
  }
};

/** Why a row is, or is not, as the run before had it, in words. */
export const describeChangeCause = (cause: ChangeCause, texts: Texts): string =>
  texts.sheets.change(factsOf(cause, texts));
