import { act } from 'react';

import type { CivilDate } from '../../src/domain';
import { threadEngine } from '../../src/engine';
import { Pane } from '../../src/pane';
import type { Language } from '../../src/text';
import type { Engine, Workbook } from '../../src/usecases';

import { mount, type Mounted } from './mounted';
import { SAMPLE_DAY } from './workbooks';

type Options = {
  readonly workbook: Workbook;
  readonly engine?: Engine;
  readonly language?: Language;
  readonly today?: CivilDate;
};

/** The pane in a page of jsdom, used by role and label. */
export class PanePage {
  readonly element: HTMLElement;

  private constructor(private readonly mounted: Mounted) {
    this.element = mounted.element;
  }

  static async open({ workbook, engine, language = 'id', today = SAMPLE_DAY }: Options): Promise<PanePage> {
    const services = {
      ...{ workbook, today },
      engine: engine ?? threadEngine(() => Date.now()),
      clock: () => Date.now(),
      copy: () => Promise.resolve(true),
    };
    return new PanePage(
      await mount(<Pane services={services} language={language} onLanguage={() => undefined} isDark={false} />),
    );
  }

  close(): Promise<void> {
    return this.mounted.close();
  }

  /** Everything that is read, in one line. */
  text(): string {
    return (this.element.textContent ?? '').replace(/\s+/g, ' ');
  }

  /** Waits until a question is answered with something. */
  async until<Found>(find: () => Found | null | undefined | false, what: string, timeoutMs = 20000): Promise<Found> {
    const end = Date.now() + timeoutMs;
    for (;;) {
      const found = find();
      if (found) return found;
      if (Date.now() > end) throw new Error(`${what} did not come:\n${this.text().slice(0, 2000)}`);
      await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
    }
  }

  seeText(text: string | RegExp): Promise<boolean> {
    return this.until(
      () => (typeof text === 'string' ? this.text().includes(text) : text.test(this.text())),
      String(text),
    );
  }

  /** Elements of a role by their name; names are labels, else what stands in them. */
  all(role: string, name: string | RegExp): HTMLElement[] {
    const roles: Readonly<Record<string, string>> = {
      button: 'button, [role=button]',
      tab: '[role=tab]',
      heading: 'h1, h2, h3',
      radio: 'input[type=radio]',
      checkbox: 'input[type=checkbox]',
      textbox: 'input:not([type=date]):not([type=radio]):not([type=checkbox]):not([role])',
      spinbutton: '[role=spinbutton]',
      combobox: 'select, [role=combobox]',
      table: 'table',
    };
    return [...this.element.querySelectorAll<HTMLElement>(roles[role] ?? `[role=${role}]`)].filter((found) => {
      const told = nameOf(found);
      return typeof name === 'string' ? told === name : name.test(told);
    });
  }

  find(role: string, name: string | RegExp): Promise<HTMLElement> {
    return this.until(() => this.all(role, name)[0], `${role} ${String(name)}`);
  }

  async press(role: string, name: string | RegExp): Promise<void> {
    const found = await this.find(role, name);
    await act(async () => {
      found.click();
      await Promise.resolve();
    });
  }

  /** Types into a field and leaves it, as Enter does. */
  async type(role: string, name: string | RegExp, text: string): Promise<void> {
    const field = (await this.find(role, name)) as HTMLInputElement;
    await act(async () => {
      setValue(field, text);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await Promise.resolve();
    });
    await act(async () => {
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
      await Promise.resolve();
    });
  }

  async choose(name: string | RegExp, value: string): Promise<void> {
    const field = (await this.find('combobox', name)) as HTMLSelectElement;
    await act(async () => {
      setValue(field, value);
      field.dispatchEvent(new Event('change', { bubbles: true }));
      await Promise.resolve();
    });
  }

  async key(key: string, options: KeyboardEventInit = {}): Promise<void> {
    await act(async () => {
      (document.activeElement ?? document.body).dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options }),
      );
      await Promise.resolve();
    });
  }

  async goTo(step: 'Data' | 'Kebijakan' | 'Jalankan' | 'Tinjau'): Promise<void> {
    await this.press('tab', new RegExp(`^${step}`));
  }
}

/** React hears of a value only where it was set past its own watch. */
const setValue = (field: HTMLInputElement | HTMLSelectElement, value: string): void => {
  const proto = field instanceof HTMLSelectElement ? HTMLSelectElement.prototype : HTMLInputElement.prototype;
  Object.getOwnPropertyDescriptor(proto, 'value')?.set?.call(field, value);
};

const nameOf = (element: HTMLElement): string => {
  const labelled = element.getAttribute('aria-labelledby');
  const byId = labelled === null ? null : document.getElementById(labelled)?.textContent;
  const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null;
  return (element.getAttribute('aria-label') ?? label ?? byId ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
};
