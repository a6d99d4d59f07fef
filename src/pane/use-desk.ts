import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';

import type { RowRuling } from '../book';
import type { CivilDate } from '../domain';
import { loadDecisions, type ChangeWatch, type DecisionsOfRun, type DecisionWish, type Workbook } from '../usecases';

import type { ReviewState } from './pane-state';
import { EMPTY_DESK, type DeskChoices, type DeskState, type LastDecision } from './review/desk-state';
import type { PaneServices } from './services';

/** Where the list was left: the row whose card was opened, and how far it was scrolled. */
export type ListPlace = { nip: string | null; scroll: number; isReturning: boolean };

/** What somebody who reviews works with. */
export type Desk = {
  readonly state: DeskState;
  readonly change: (choices: Partial<DeskChoices>) => void;
  /** Writes a decision on the rows of these people at once; null takes theirs back. */
  readonly decide: (nips: readonly string[], ruling: RowRuling | null) => void;
  /** Takes the last decision back. */
  readonly undo: () => void;
  /** Reads the decisions again where anything may have changed. */
  readonly refresh: () => void;
  readonly place: ListPlace;
  /** The day decisions are dated. */
  readonly today: CivilDate;
};

/** The desk for every component of the review. */
export const DeskContext = createContext<Desk | null>(null);

/** The desk; only inside a pane. */
export const useDeskOf = (): Desk => {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('useDeskOf outside a pane');
  return desk;
};

/** Milliseconds after a selection before the sheet is looked at: people move through cells faster. */
const SETTLED_MS = 400;

/** How decisions stand, as they are shown: those under way count as written. */
class Standing {
  shown: DecisionsOfRun | null = null;
  run: number | null = null;
  /** How to decide; there once decisions have been read. */
  ways: Awaited<ReturnType<typeof loadDecisions>> | null = null;
  private tail: Promise<void> = Promise.resolve();
  private waiting = 0;
  private watch: ChangeWatch | null = null;

  constructor(
    private readonly workbook: Workbook,
    private readonly tell: (state: Partial<DeskState>) => void,
  ) {}

  /** Nothing is known of this run yet. */
  begin(run: number | null): void {
    this.run = run;
    this.shown = null;
    this.watch?.close();
    this.watch = null;
  }

  /** Reads when what is under way has been written; what somebody decides meanwhile is left as it is shown. */
  read(isForced: boolean): void {
    this.queue(async (run) => {
      if (!isForced && this.shown !== null && (await this.watch?.see()) === 'unchanged') return;
      const [ways, watch] = await Promise.all([loadDecisions(), this.workbook.watch()]);
      this.ways = ways;
      this.watch?.close();
      this.watch = watch;
      const read = await ways.readDecisionsOn(this.workbook, run);
      if (run !== this.run || this.waiting > 1) return;
      if (read.ok) this.show(read.value);
      else this.tell({ problem: read.error });
    });
  }

  /** Shows decisions at once and writes them in their turn; `undo` is called where they could not be written. */
  write(wishes: readonly DecisionWish[], refused: () => void): void {
    const { ways, shown } = this;
    if (ways === null || shown === null) return;
    this.show(ways.withDecisions(shown, wishes));
    this.queue(async (run) => {
      const written = await ways.writeDecisions(this.workbook, run, wishes);
      if (run !== this.run) return;
      if (written.ok) {
        if (this.waiting === 1) this.show(written.value);
        return;
      }
      refused();
      this.tell({ problem: written.error });
      this.read(true);
    });
  }

  private show(standing: DecisionsOfRun): void {
    this.shown = standing;
    this.tell({ standing });
  }

  private queue(work: (run: number) => Promise<void>): void {
    const { run } = this;
    if (run === null) return;
    this.waiting += 1;
    this.tail = this.tail
      .then(() => (run === this.run ? work(run) : undefined))
      .finally(() => {
        this.waiting -= 1;
      });
  }
}

/** Wishes that were carried out, and those that take them back. */
type Done = { readonly last: LastDecision; readonly back: readonly DecisionWish[] };

/** Follows the decisions on a result: those made here at once, those typed into the sheet when somebody comes back from it. */
const useFollowing = (standing: Standing, workbook: Workbook, run: number | null): void => {
  useEffect(() => {
    if (run === null) return undefined;
    let timer: number | undefined;
    const later = (): void => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => standing.read(false), SETTLED_MS);
    };
    const stop = workbook.onSelection(later);
    window.addEventListener('focus', later);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('focus', later);
      stop();
    };
  }, [run, standing, workbook]);
};

/** Keeps the decisions on the result under review, and how its list was left. */
export const useDesk = ({ workbook, today }: Pick<PaneServices, 'workbook' | 'today'>, review: ReviewState): Desk => {
  const [state, setState] = useState<DeskState>(EMPTY_DESK);
  const change = useCallback((part: Partial<DeskState>) => setState((held) => ({ ...held, ...part })), []);
  const standing = useMemo(() => new Standing(workbook, change), [change, workbook]);
  const done = useRef<Done[]>([]);
  const place = useRef<ListPlace>({ nip: null, scroll: 0, isReturning: false });
  const run = review.status === 'ready' ? review.run : null;
  const { official, reason } = state;

  useEffect(() => {
    standing.begin(run);
    done.current = [];
    place.current = { nip: null, scroll: 0, isReturning: false };
    setState((held) => ({ ...EMPTY_DESK, official: held.official, isNamed: held.isNamed }));
    if (run !== null) standing.read(true);
  }, [run, standing]);
  useFollowing(standing, workbook, run);

  const carryOut = useCallback(
    (wishes: readonly DecisionWish[], last: LastDecision, undo: Done | null): void => {
      if (undo !== null) done.current.push(undo);
      change({ last, undoable: done.current.length, problem: null });
      standing.write(wishes, () => {
        done.current = done.current.filter((one) => one !== undo);
        change({ last: null, undoable: done.current.length });
      });
    },
    [change, standing],
  );

  const decide = useCallback(
    (nips: readonly string[], ruling: RowRuling | null): void => {
      const { shown, ways } = standing;
      if (shown === null || ways === null) return;
      const cellsOf = (one: RowRuling | null) => ways.decisionCells(one, { official, date: today, reason }, shown);
      const cells = cellsOf(ruling);
      const wishes = nips.flatMap((nip): DecisionWish[] => {
        const row = shown.rows.get(nip);
        const seen = row?.cells ?? cellsOf(null);
        const isDecided = ruling === null ? (seen.decision ?? '') === '' : row?.ruling === ruling;
        return isDecided ? [] : [{ nip, seen, cells }];
      });
      if (wishes.length === 0) return;
      const last: LastDecision = { ruling, nips: wishes.map(({ nip }) => nip), isUndone: false };
      carryOut(wishes, last, { last, back: wishes.map(({ nip, seen }) => ({ nip, seen: cells, cells: seen })) });
    },
    [carryOut, official, reason, standing, today],
  );

  const undo = useCallback((): void => {
    const undone = done.current.pop();
    if (undone !== undefined) carryOut(undone.back, { ...undone.last, isUndone: true }, null);
  }, [carryOut]);

  const refresh = useCallback(() => standing.read(false), [standing]);
  return useMemo(
    () => ({ state, change, decide, undo, refresh, place: place.current, today }),
    [change, decide, refresh, state, today, undo],
  );
};
