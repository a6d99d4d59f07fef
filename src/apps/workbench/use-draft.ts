import { useCallback, useEffect, useRef, useState } from 'react';

import { askForDrafts, drafts, keepsDrafts, type Draft } from './drafts';
import type { Opened } from './use-workbook';

/** Longest time that work is only in the page. */
const EVERY_MS = 30_000;

/** What is to be said about drafts: turned on, turned off, or that this browser keeps none. */
export type DraftRemark = 'on' | 'off' | 'failed';

/** Drafts of an earlier visit, and whether and how this one keeps its own. */
export type Drafts = {
  readonly earlier: readonly Draft[];
  readonly isKept: boolean;
  readonly remark: DraftRemark | null;
  readonly dismiss: () => void;
  readonly setKept: (isKept: boolean) => void;
  /** Goes on with an earlier draft: what is kept from now on takes its place. */
  readonly adopt: (draft: Draft) => void;
  /** Takes away what this visit has kept: it is saved, or given up. */
  readonly forgetOwn: () => void;
  readonly forgetEarlier: () => void;
};

const extensionOf = (name: string): string => name.split('.').at(-1) ?? 'xlsx';

/**
 * Keeps work that is not saved in this browser, where the user has asked for it. `isDirty` is true while there is such work; nothing is kept while `isBusy`, when the
 * bytes of the workbook are asked for by somebody else.
 */
export const useDraft = (opened: Opened | null, isDirty: boolean, isBusy: boolean): Drafts => {
  const [isKept, setKept] = useState(keepsDrafts);
  const [remark, setRemark] = useState<DraftRemark | null>(null);
  const [earlier, setEarlier] = useState<readonly Draft[]>([]);
  const [visit] = useState(() => `${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`);
  /** Key under which this visit has kept something; null where it has not. */
  const own = useRef<string | null>(null);

  const fail = useCallback((): void => {
    askForDrafts(false);
    setKept(false);
    setRemark('failed');
  }, []);

  useEffect(() => {
    if (keepsDrafts()) drafts.list().then(setEarlier, fail);
  }, [fail]);

  useEffect(() => {
    if (!isKept || !isDirty || isBusy || opened === null) return;
    const keep = async (): Promise<void> => {
      const bytes = await opened.workbook.bytesFor(opened.name);
      if (!bytes.ok) return;
      const key = own.current ?? visit;
      own.current = key;
      await drafts.keep({ key, keptAt: Date.now(), extension: extensionOf(opened.name), bytes: bytes.value });
    };
    const timer = setInterval(() => void keep().catch(fail), EVERY_MS);
    return () => clearInterval(timer);
  }, [fail, isBusy, isDirty, isKept, opened, visit]);

  const forgetOwn = useCallback((): void => {
    if (own.current === null) return;
    void drafts.forget(own.current).catch(fail);
    own.current = null;
  }, [fail]);
  const forgetEarlier = useCallback((): void => {
    own.current = null;
    setEarlier([]);
    void drafts.forgetAll().catch(fail);
  }, [fail]);

  return {
    earlier,
    isKept,
    remark,
    dismiss: () => setRemark(null),
    setKept: (isAsked) => {
      if (!askForDrafts(isAsked)) {
        fail();
        return;
      }
      setKept(isAsked);
      setRemark(isAsked ? 'on' : 'off');
      if (!isAsked) forgetEarlier();
    },
    adopt: ({ key }) => {
      own.current = key;
      setEarlier(earlier.filter((draft) => draft.key !== key));
    },
    forgetOwn,
    forgetEarlier,
  };
};
