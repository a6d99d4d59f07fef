import type { Page } from 'playwright-core';

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Drags a file over the page, or drops it there. */
export const dragFile = async (
  page: Page,
  event: 'dragover' | 'drop',
  file: { readonly name: string; readonly type: string; readonly text?: string },
): Promise<void> => {
  const dataTransfer = await page.evaluateHandle(({ name, type, text = '' }) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], name, { type }));
    return transfer;
  }, file);
  await page.dispatchEvent('main', event, { dataTransfer });
};

/** Buttons and tabs of the bar that are to be seen and are covered by something. */
export const coveredInBar = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...(document.querySelector('header')?.querySelectorAll('button') ?? [])].flatMap((button) => {
      const { x, y, width, height } = button.getBoundingClientRect();
      if (width === 0) return [];
      const top = document.elementFromPoint(x + width / 2, y + height / 2);
      return top !== null && button.contains(top) ? [] : [button.textContent ?? ''];
    }),
  );

const isApart = (a: Box, b: Box): boolean =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;

/** Where bar, sheet and pane stand, of those that are to be seen; fails where two lie over one another or the page is wider than its window. */
export const placesOf = async (page: Page): Promise<Readonly<Record<string, Box>>> => {
  const boxes = await page.evaluate(() => {
    const parts = { bar: 'header', sheet: 'section[aria-label="Lembar kerja"]', pane: 'aside[aria-label="Padan"]' };
    return Object.entries(parts).flatMap(([name, selector]) => {
      const part = document.querySelector(selector);
      if (!part || getComputedStyle(part).visibility === 'hidden') return [];
      const { x, y, width, height } = part.getBoundingClientRect();
      return [[name, { x, y, width, height }] as const];
    });
  });
  for (const [name, box] of boxes)
    for (const [other, otherBox] of boxes)
      if (name < other && !isApart(box, otherBox)) throw new Error(`${name} and ${other} lie over one another`);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (overflow > 0) throw new Error(`${overflow} px wider than the window`);
  return Object.fromEntries(boxes);
};

/** Types into a cell of the sheet that is shown. */
export const typeInSheet = async (page: Page, text: string): Promise<void> => {
  await page.locator('canvas[id^="univer-sheet-main-canvas"]').click({ position: { x: 90, y: 200 } });
  await page.keyboard.type(text, { delay: 30 });
  await page.keyboard.press('Enter');
  await page.getByText('Belum disimpan', { exact: true }).waitFor();
};

type KeptDraft = { readonly key: string; readonly fields: readonly string[] };

/** Drafts in the browser of a page, by what is told of them. */
export const draftsIn = (page: Page): Promise<readonly KeptDraft[]> =>
  page.evaluate(async () => {
    const known = await indexedDB.databases();
    const drafts: KeptDraft[] = [];
    for (const { name = '' } of known) {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
      });
      for (const store of database.objectStoreNames) {
        const kept = await new Promise<{ readonly key: string }[]>((resolve) => {
          const request = database.transaction(store).objectStore(store).getAll() as IDBRequest<{ key: string }[]>;
          request.onsuccess = () => resolve(request.result);
        });
        drafts.push(...kept.map((draft) => ({ key: draft.key, fields: Object.keys(draft).sort() })));
      }
      database.close();
    }
    return drafts;
  });

/** Asks again until something is there; the test ends by its own limit where nothing comes. */
export const whenThereAre = async <Item>(ask: () => Promise<readonly Item[]>): Promise<readonly Item[]> => {
  for (;;) {
    const items = await ask();
    if (items.length > 0) return items;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
};

/** Presses a button of the bar in the moment it is there, quicker than what it ends. The body tells that it was. */
export const pressOnceThere = (page: Page, name: string): Promise<void> =>
  page.evaluate((wanted) => {
    const observer = new MutationObserver(() => {
      const button = [...document.querySelectorAll<HTMLElement>('header button')].find(
        ({ textContent }) => textContent === wanted,
      );
      if (button === undefined) return;
      observer.disconnect();
      button.click();
      document.body.dataset['wasPressed'] = wanted;
    });
    observer.observe(document.body, { childList: true, subtree: true });
  }, name);
