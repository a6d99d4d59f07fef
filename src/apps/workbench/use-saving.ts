import { useEffect, useRef, useState } from 'react';

import type { PadanProblem } from '../../domain';
import type { LostPart } from '../../hosts/univer';

import { download } from './download';
import type { Opened } from './use-workbook';

/** What would not be in the file, and who waits for the answer. */
type Loss = { readonly parts: readonly LostPart[]; readonly answer: (goesOn: boolean) => void };

/** How it stands with saving. */
export type Saving = {
  readonly isSaved: boolean;
  readonly isSaving: boolean;
  /** False where the workbook cannot be saved under its name, which is told, or the user would rather not. */
  readonly save: () => Promise<boolean>;
  /** Goes on at once where nothing would be lost, and asks otherwise. */
  readonly leave: (goOn: () => void) => void;
  readonly isAsking: boolean;
  readonly answer: (goesOn: boolean) => void;
  readonly loss: Loss | null;
};

/** Whether the workbook holds work that has not been saved, and what to do about it. `onKept` is called when it no longer does. */
export const useSaving = (
  opened: Opened | null,
  onRefused: (problem: PadanProblem | null) => void,
  onKept: () => void,
): Saving => {
  const [dirty, setDirty] = useState<Opened | null>(null);
  const [saved, setSaved] = useState<Opened | null>(null);
  const [isSaving, setSaving] = useState(false);
  const isPacking = useRef(false);
  const [leaving, setLeaving] = useState<(() => void) | null>(null);
  const [loss, setLoss] = useState<Loss | null>(null);
  /** What the user has agreed to lose of a workbook; it is not asked twice. */
  const [agreed, setAgreed] = useState('');

  useEffect(() => opened?.workbook.onWork(() => setDirty(opened)), [opened]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (opened?.workbook.hasUnsavedWork()) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [opened]);

  const isLossAccepted = async ({ workbook, opening }: Opened): Promise<boolean> => {
    const parts = workbook.notKept();
    const key = JSON.stringify([opening, parts]);
    if (parts.length === 0 || key === agreed) return true;
    const goesOn = await new Promise<boolean>((answer) => setLoss({ parts, answer }));
    setLoss(null);
    if (goesOn) setAgreed(key);
    return goesOn;
  };
  const save = async (): Promise<boolean> => {
    // Not by what is drawn: a second press right behind a save is one of its own.
    if (!opened || isPacking.current || !(await isLossAccepted(opened))) return false;
    isPacking.current = true;
    setSaving(true);
    const bytes = await opened.workbook.bytesFor(opened.name);
    isPacking.current = false;
    setSaving(false);
    onRefused(bytes.ok ? null : bytes.error);
    if (!bytes.ok) return false;
    download(bytes.value, opened.name, 'workbook');
    opened.workbook.markSaved();
    const isStillDirty = opened.workbook.hasUnsavedWork();
    setSaved(opened);
    setDirty(isStillDirty ? opened : null);
    if (!isStillDirty) onKept();
    return true;
  };
  const leave = (goOn: () => void): void => {
    if (opened?.workbook.hasUnsavedWork()) setLeaving(() => goOn);
    else goOn();
  };
  const answer = (goesOn: boolean): void => {
    setLeaving(null);
    if (!goesOn) return;
    onKept();
    leaving?.();
  };
  const isDirty = dirty !== null && dirty === opened;
  const isSaved = !isDirty && (opened?.isDraft !== true || saved === opened);
  return { isSaved, isSaving, save, leave, isAsking: leaving !== null, answer, loss };
};
