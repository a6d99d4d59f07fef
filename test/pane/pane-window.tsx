import { act } from 'react';

import { threadEngine } from '../../src/engine';
import { succeed } from '../../src/kernel';
import { Pane, type PaneServices } from '../../src/pane';
import type { CellPlace, ChangeWatch, Workbook } from '../../src/usecases';
import { mount } from '../support/mounted';
import { SAMPLE_DAY } from '../support/workbooks';

/** A pane on a page without a browser, over a workbook that tells what was shown of it and can be said to have changed. */
export type PaneWindow = {
  readonly shown: readonly CellPlace[];
  /** Reads of the workbook so far. */
  readonly reads: () => number;
  /** Says that somebody has edited the workbook, which is `next` from here on. */
  readonly edit: (next: Workbook) => void;
  readonly main: () => HTMLElement;
  /** The one element with this role that is called so; an error names what there is instead. */
  readonly button: (name: string | RegExp) => HTMLElement;
  readonly press: (element: HTMLElement) => Promise<void>;
  readonly key: (init: KeyboardEventInit, target?: Element) => Promise<void>;
  readonly until: (isSo: () => boolean) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** A tab holds its words twice, once to keep the room that bold ones take. */
const wordsOf = (element: Element): string => {
  const shown = element.cloneNode(true) as Element;
  for (const kept of shown.querySelectorAll('.fui-Tab__content--reserved-space')) kept.remove();
  return shown.textContent;
};

const nameOf = (element: Element): string => (element.getAttribute('aria-label') ?? wordsOf(element)).trim();

const WAIT_MS = 20;
const LONGEST_WAITS = 500;

/** Opens a pane on a workbook. */
export const openPane = async (first: Workbook, props: Partial<PaneServices> = {}): Promise<PaneWindow> => {
  Element.prototype.scrollIntoView = () => undefined;
  const shown: CellPlace[] = [];
  let current = first;
  let reads = 0;
  let hasChanged = false;
  const watch: ChangeWatch = {
    see: () => Promise.resolve(hasChanged ? 'changed' : 'unchanged'),
    close: () => undefined,
  };
  const workbook: Workbook = {
    read: (wanted) => {
      reads += 1;
      return current.read(wanted);
    },
    apply: (changes, onProgress) => current.apply(changes, onProgress),
    watch: () => {
      hasChanged = false;
      return Promise.resolve(watch);
    },
    goTo: (place) => {
      shown.push(place);
      return Promise.resolve(succeed(undefined));
    },
    onSelection: () => () => undefined,
  };
  const services: PaneServices = {
    workbook,
    engine: threadEngine(() => 0),
    clock: () => 0,
    today: SAMPLE_DAY,
    copy: () => Promise.resolve(true),
    ...props,
  };
  const { close } = await mount(<Pane services={services} language="id" onLanguage={() => undefined} isDark={false} />);

  const button = (name: string | RegExp): HTMLElement => {
    const all = [...document.querySelectorAll<HTMLElement>('button, [role="tab"], [role="menuitem"]')];
    const found = all.filter((element) =>
      typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element)),
    );
    if (found.length !== 1 || !found[0])
      throw new Error(`${found.length} buttons ${String(name)} among ${all.map(nameOf).join(' | ')}`);
    return found[0];
  };
  const until = async (isSo: () => boolean): Promise<void> => {
    for (let waits = 0; waits < LONGEST_WAITS; waits += 1) {
      if (isSo()) return;
      await act(() => new Promise((resolve) => setTimeout(resolve, WAIT_MS)));
    }
    throw new Error(`never so: ${isSo.toString()} in ${document.body.textContent}`);
  };
  return {
    shown,
    reads: () => reads,
    edit: (next) => {
      current = next;
      hasChanged = true;
    },
    main: () => {
      const main = document.querySelector('main');
      if (main === null) throw new Error('no step');
      return main;
    },
    button,
    press: (element) =>
      act(async () => {
        element.focus();
        element.click();
        await Promise.resolve();
      }),
    key: (init, target = document.activeElement ?? document.body) =>
      act(async () => {
        target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
        await Promise.resolve();
      }),
    until,
    close,
  };
};
