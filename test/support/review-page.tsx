import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, useMemo, useRef, useState } from 'react';

import { FrameContext } from '../../src/pane/frame/frame';
import { FrameMemory } from '../../src/pane/frame/frame-memory';
import { useFrameKeys } from '../../src/pane/frame/use-frame-keys';
import { openingState, type PaneState, type ReviewState } from '../../src/pane/pane-state';
import { WordingContext } from '../../src/pane/services';
import { ReviewStep } from '../../src/pane/steps/ReviewStep';
import { DeskContext, useDesk } from '../../src/pane/use-desk';
import type { PaneActions } from '../../src/pane/use-pane';
import { succeed } from '../../src/kernel';
import { textsOf } from '../../src/text';
import type { Workbook } from '../../src/usecases';
import type { Answers } from '../../src/usecases/explain-run';

import { mount, type Mounted } from './mounted';
import { SAMPLE_DAY } from './workbooks';

/** What is reviewed: a result in a workbook, and what answers about its plan. */
export type Reviewed = {
  readonly workbook: Workbook;
  readonly review: Extract<ReviewState, { status: 'ready' }>;
  readonly answers: Answers;
};

const Bench = ({ workbook, review, answers }: Reviewed) => {
  const desk = useDesk({ workbook, today: SAMPLE_DAY }, review);
  const [selected, setSelected] = useState<number | null>(null);
  const [memory] = useState(() => new FrameMemory());
  const root = useRef<HTMLDivElement>(null);
  useFrameKeys(root, memory);
  const actions = useMemo(
    (): Partial<PaneActions> => ({
      select: setSelected,
      go: () => undefined,
      ask: (nip, position) => Promise.resolve(answers.explain({ nip, position })),
      tryWeights: (count) => Promise.resolve(succeed(answers.tryWeights(count))),
      falls: () => Promise.resolve(succeed(answers.falls())),
    }),
    [answers],
  );
  const state: PaneState = { ...openingState('2026-07-01'), step: 'review', review, selected };
  return (
    <div ref={root}>
      <FrameContext.Provider value={{ step: 'review', label: 'Tinjau', memory, notice: null }}>
        <DeskContext.Provider value={desk}>
          <ReviewStep state={state} actions={actions as PaneActions} />
        </DeskContext.Provider>
      </FrameContext.Provider>
    </div>
  );
};

/** The review step on a result, used by keys; counts those that were pressed. */
export class ReviewPage {
  keys = 0;

  private constructor(private readonly mounted: Mounted) {}

  static async open(reviewed: Reviewed): Promise<ReviewPage> {
    const mounted = await mount(
      <FluentProvider theme={webLightTheme}>
        <WordingContext.Provider value={{ texts: textsOf('id'), language: 'id' }}>
          <Bench {...reviewed} />
        </WordingContext.Provider>
      </FluentProvider>,
    );
    const page = new ReviewPage(mounted);
    await page.until(() => page.rows().length > 0, 'rows');
    // Decisions and what falls with each are known a moment later.
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
    return page;
  }

  close(): Promise<void> {
    return this.mounted.close();
  }

  /** Elements of the step and of what is laid over it. */
  all(selector: string): HTMLElement[] {
    return [...document.querySelectorAll<HTMLElement>(selector)];
  }

  button(name: string): HTMLElement | undefined {
    return this.all('button').find(
      (one) => one.getAttribute('aria-label') === name || one.textContent?.trim() === name,
    );
  }

  rows(): HTMLElement[] {
    return this.all('[data-nip]');
  }

  heading(): string {
    return this.all('main h2')[0]?.textContent ?? '';
  }

  text(): string {
    return (document.body.textContent ?? '').replace(/\s+/g, ' ');
  }

  async until<Found>(find: () => Found | undefined | false, what: string): Promise<Found> {
    const end = Date.now() + 10_000;
    for (;;) {
      const found = find();
      if (found !== undefined && found !== false) return found;
      if (Date.now() > end) throw new Error(`${what} did not come: ${this.text().slice(0, 1500)}`);
      await act(() => new Promise((resolve) => setTimeout(resolve, 10)));
    }
  }

  see(text: string): Promise<boolean> {
    return this.until(() => this.text().includes(text), text);
  }

  async click(found: HTMLElement | undefined): Promise<void> {
    await act(async () => {
      found?.click();
      await Promise.resolve();
    });
  }

  async clickButton(name: string): Promise<void> {
    await this.click(await this.until(() => this.button(name), `button ${name}`));
  }

  async type(label: string, text: string): Promise<void> {
    const field = await this.until(
      () =>
        this.all('input, textarea').find(
          (one) =>
            one.getAttribute('aria-label') === label ||
            (one as HTMLInputElement).labels?.[0]?.textContent?.trim() === label,
        ),
      `field ${label}`,
    );
    const proto = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
    await act(async () => {
      Object.getOwnPropertyDescriptor(proto, 'value')?.set?.call(field, text);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await Promise.resolve();
    });
  }

  /** Presses a key where the focus is; Enter presses a button as browsers do. */
  async press(key: string, held: KeyboardEventInit = {}): Promise<void> {
    this.keys += 1;
    await act(async () => {
      const target = document.activeElement ?? document.body;
      const isFree = target.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held }),
      );
      if (isFree && key === 'Enter' && target instanceof HTMLButtonElement) target.click();
      await Promise.resolve();
    });
  }

  focus(found: HTMLElement | undefined): Promise<void> {
    return act(async () => {
      found?.focus();
      await Promise.resolve();
    });
  }

  focused(): string | null {
    return (document.activeElement as HTMLElement | null)?.dataset['nip'] ?? null;
  }
}
