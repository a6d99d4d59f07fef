import { fail } from '../../src/kernel';
import { fileOf, openFile, tinySample } from '../support/workbooks';

import { openPane, type PaneWindow } from './pane-window';

jest.setTimeout(60_000);

let pane: PaneWindow;

afterEach(() => pane.close());

const selected = (): string => document.querySelector('[role="tab"][aria-selected="true"]')?.textContent ?? '';

const open = async (): Promise<void> => {
  pane = await openPane(openFile(fileOf(tinySample())));
  await pane.until(() => pane.main().textContent.includes('Lembar yang dibaca'));
};

test('the footer leads to the next step, Ctrl+Enter presses it, and the heading has the focus there', async () => {
  await open();
  const next = pane.button('Lanjut: Kebijakan');
  await pane.key({ key: 'Enter', ctrlKey: true }, document.body);
  await pane.until(() => selected().includes('Kebijakan') && pane.main().querySelector('h1, h2') !== null);
  expect(next.isConnected).toBe(false);
  await pane.until(() => pane.main().contains(document.activeElement));
  expect(document.activeElement).toBe(pane.main().querySelector('h1, h2'));
});

test('Alt+Left goes back to where the reader was, scroll and focus', async () => {
  await open();
  const main = pane.main();
  const following = pane.button('Masalah berikutnya');
  following.focus();
  main.scrollTop = 120;
  main.dispatchEvent(new Event('scroll', { bubbles: true }));
  await pane.press(pane.button(/Jalankan$/));
  await pane.until(() => selected().includes('Jalankan') && pane.main() !== main);
  expect(pane.main().scrollTop).toBe(0);
  await pane.key({ key: 'ArrowLeft', altKey: true });
  await pane.until(() => selected().includes('Data'));
  expect(pane.main().scrollTop).toBe(120);
  expect(document.activeElement).toBe(pane.button('Masalah berikutnya'));
});

test('the step bar says how each step stands', async () => {
  await open();
  const said = '[role="tab"] .fui-Tab__content:not(.fui-Tab__content--reserved-space) > span:last-child';
  const names = [...document.querySelectorAll(said)].map((tab) => tab.textContent);
  expect(names).toEqual(['Data, selesai', 'Kebijakan', 'Jalankan', 'Tinjau']);
});

test('what cannot be read says what to do and what is safe, with the code only in what is copied', async () => {
  const copied: string[] = [];
  const busy = { code: 'host-failed', severity: 'blocks', params: { detail: 'GeneralException' } } as const;
  const book = openFile(fileOf(tinySample()));
  pane = await openPane(
    Object.assign(Object.create(book) as typeof book, { read: () => Promise.resolve(fail(busy)) }),
    {
      copy: (details) => {
        copied.push(details);
        return Promise.resolve(true);
      },
    },
  );
  await pane.until(() => pane.main().textContent.includes('Data belum dapat dibaca'));
  expect(pane.main().textContent).toContain('Tidak diubah. Tidak ada yang ditulis.');
  expect(pane.main().textContent).not.toContain('host-failed');
  await pane.press(pane.button('Salin rincian untuk petugas TI'));
  expect(copied[0]).toContain('host-failed');
});
