import { readFileSync } from 'node:fs';

import type { Page } from 'playwright-core';

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

/** Faults axe finds in the pane; the spreadsheet beside it is another project's canvas. Focus guards of Fluent are hidden by design. */
export const faultsOf = async (page: Page): Promise<string[]> => {
  await settle(page);
  await page.evaluate(axe);
  const result = await page.evaluate<AxeResult>(
    `axe.run({ include: [['aside[aria-label="Padan"]']], exclude: [['[data-tabster-dummy]']] }, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })`,
  );
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`);
};
