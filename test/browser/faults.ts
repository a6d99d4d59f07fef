import { readFileSync } from 'node:fs';

import type { Locator, Page } from 'playwright-core';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

type AxeResult = {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
};

/** Waits for colours to arrive: a button half-way from disabled to enabled has the contrast of neither. */
const settle = (page: Page): Promise<unknown> =>
  page.waitForFunction(() =>
    document.getAnimations().every(({ effect, playState }) => {
      const isEndless = effect?.getComputedTiming().iterations === Infinity;
      return isEndless || playState === 'finished' || playState === 'idle';
    }),
  );

/** Faults axe finds in the pane, or in what is laid over it; the spreadsheet beside it is another project's canvas. Focus guards of Fluent are hidden by design. */
export const faultsOf = async (page: Page, within = 'aside[aria-label="Padan"]'): Promise<string[]> => {
  await settle(page);
  await page.evaluate(axe);
  const result = await page.evaluate<AxeResult>(
    `axe.run({ include: [[${JSON.stringify(within)}]], exclude: [['[data-tabster-dummy]']] }, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })`,
  );
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`);
};

/** Parts of the pane that are wider than the room they have. */
export const overflowOf = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('aside[aria-label="Padan"], aside main, aside nav, aside footer')]
      .filter((element) => element.scrollWidth > element.clientWidth)
      .map((element) => element.outerHTML.slice(0, 120)),
  );

/** Texts in a part of the page that nobody reads from afar: below 16 px, but for the caps of keys, which have 14. */
export const smallTextsIn = (part: Locator): Promise<string[]> =>
  part.evaluate((root) =>
    [...root.querySelectorAll('*')].flatMap((element) => {
      const text = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
      const words = text
        .map(({ textContent }) => textContent ?? '')
        .join('')
        .trim();
      const size = parseFloat(getComputedStyle(element).fontSize);
      return words !== '' && size < (element.closest('kbd') ? 14 : 16) ? [`${size} ${words}`] : [];
    }),
  );
