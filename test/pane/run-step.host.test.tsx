import { threadEngine } from '../../src/engine';
import type { Engine, Workbook } from '../../src/usecases';
import { PanePage } from '../support/pane-page';
import { fileOf, openFile, smallSample } from '../support/workbooks';

jest.setTimeout(60000);

let page: PanePage;
let workbook: Workbook;

const opened = async (engine?: Engine): Promise<void> => {
  workbook = openFile(fileOf(smallSample()));
  page = await PanePage.open({ workbook, ...(engine === undefined ? {} : { engine }) });
  await page.goTo('Jalankan');
  await page.seeText('Siap dihitung');
};

const sheetNames = async (): Promise<string[]> => {
  const read = await workbook.read(() => 'nothing');
  if (!read.ok) throw new Error(read.error.code);
  return read.value.sheets.map(({ name }) => name);
};

/** Calculates and answers how many moves are recommended. */
const calculate = async (button: string | RegExp = 'Hitung rencana'): Promise<number> => {
  await page.press('button', button);
  const heading = await page.find('heading', /^\d+ mutasi dianjurkan$/);
  return Number(heading.textContent?.split(' ')[0]);
};

const seeReview = (): Promise<unknown> =>
  page.until(() => page.all('tab', /^Tinjau/)[0]?.getAttribute('aria-selected') === 'true', 'the review');

// One page, used as a person goes on: each test begins where the one before ended.
describe('the run step', () => {
  let before: readonly string[];
  let moves: number;

  beforeAll(async () => {
    await opened();
    before = await sheetNames();
  });

  afterAll(() => page.close());

  test('reads a day with the day first, in words too; what is no day is said and holds the run', async () => {
    const day = 'Keadaan per tanggal';
    const value = (): string => (page.all('textbox', day)[0] as HTMLInputElement).value;
    await page.type('textbox', day, '31/02/2026');
    await page.seeText('Belum siap dihitung');
    await page.seeText('Tulis tanggal seperti 1/12/2026 atau 1 Desember 2026.');
    await page.type('textbox', day, '05/07/2026');
    await page.until(() => value() === '05/07/2026', 'the day');
    await page.type('textbox', day, '1 Juli 2026');
    await page.until(() => value() === '01/07/2026', 'the day in figures');
    await page.seeText('Siap dihitung');
  });

  test('shows what is used, and after the calculation what the plan does, is worth and would write', async () => {
    await page.seeText(/Pegawai60/);
    await page.seeText(/orang dapat pindah/);
    moves = await calculate();
    expect(await sheetNames()).toEqual(before);
    const curve = await page.find('table', /^Manfaat tiap jumlah mutasi/);
    expect(curve.querySelectorAll('tbody tr').length).toBeGreaterThan(3);
    await page.find('table', `Hasilnya dengan ${moves} mutasi`);
    await page.seeText('Terbukti terbaik menurut aturan');
    await page.seeText(/Yang akan ditulis\d+ lembar baru: P1 Ringkasan, P1 Rekomendasi/);
    await page.find('button', `Tulis ${moves} usulan`);
  });

  test('leads back to its beginning with Alt+Left, says that nothing was written, and that can be taken away', async () => {
    await page.key('ArrowLeft', { altKey: true });
    await page.seeText('Tidak ditulis. Buku kerja tidak berubah.');
    await page.press('button', 'Tutup');
    await page.until(() => !page.text().includes('Tidak ditulis'), 'no message');
    expect(await sheetNames()).toEqual(before);
  });

  test('asks for another calculation where the policy changes under a plan that waits', async () => {
    await calculate();
    await page.press('button', 'Ubah kebijakan');
    await page.press('button', /^Batas/);
    await page.type('spinbutton', /^Jumlah mutasi paling banyak/, '0');
    await page.goTo('Jalankan');
    await page.seeText('Kebijakan berubah sejak dihitung.');
    expect(page.all('button', /^Tulis/)).toEqual([]);
    await page.press('button', 'Hitung lagi');
  });

  test('says so where nobody need move, and what can be changed', async () => {
    await page.find('heading', 'Tidak ada yang perlu dipindah');
    await page.find('button', 'Tulis hasil ini tanpa usulan');
    await page.press('button', 'Ubah tujuan');
    await page.press('button', 'Urungkan');
    await page.goTo('Jalankan');
    await page.seeText('Kebijakan berubah sejak dihitung.');
  });

  test('plans fewer moves chosen on the curve again under that limit, and writes that policy with them', async () => {
    expect(await calculate('Hitung lagi')).toBe(moves);
    const choices = page.all('radio', /mutasi/).map((radio) => Number((radio as HTMLInputElement).value));
    expect(choices.at(-1)).toBe(moves);
    const fewer = choices.at(-2) ?? 0;
    await page.press('radio', new RegExp(`^${fewer} mutasi`));
    await page.seeText(`Belum dihitung: rencana dengan ${fewer} mutasi.`);
    expect(page.all('button', /^Tulis/)).toEqual([]);
    await page.press('button', `Hitung dengan ${fewer} mutasi`);
    const heading = await page.find('heading', /^Rencana dengan \d+ mutasi$/);
    expect(Number(/\d+/.exec(heading.textContent ?? '')?.[0])).toBeLessThanOrEqual(fewer);
    await page.seeText(`Kebijakan dengan paling banyak ${fewer} mutasi ditulis ke lembar Padan Kebijakan`);
    // The curve is still that of the whole plan.
    expect(page.all('radio', /mutasi/)).toHaveLength(choices.length);
    await page.press('button', /^Tulis \d+ usulan$/);
    await seeReview();
    const written = (await sheetNames()).filter((name) => name.startsWith('P'));
    expect(written.filter((name) => name.includes('Rekomendasi'))).toHaveLength(1);
    await page.goTo('Kebijakan');
    await page.press('button', /^Batas/);
    const limit = (await page.find('spinbutton', /^Jumlah mutasi paling banyak/)) as HTMLInputElement;
    await page.until(() => limit.value.startsWith(String(fewer)), 'the limit on the policy sheet');
  });
});

describe('a run under way', () => {
  afterAll(() => page.close());

  test('tells its stage by name and how far it is, and Esc ends it', async () => {
    const inner = threadEngine(() => 0);
    /** Never answers a calculation, until that is cancelled. */
    const stuck: Engine = {
      run: (job, request, onProgress) => inner.run(job, request, onProgress),
      open: () => {
        const session = inner.open();
        return {
          close: () => session.close(),
          run: (job, request, onProgress) => {
            if (job !== 'compute') return session.run(job, request, onProgress);
            (onProgress as (stage: string, done: number, total: number) => void)('solve', 1, 4);
            let end: (value: never) => void = () => undefined;
            const answer = new Promise<never>((resolve) => (end = resolve));
            const problem = { code: 'engine-stopped', severity: 'blocks', params: { detail: 'cancelled' } };
            return { answer, cancel: () => end({ ok: false, error: problem } as never) };
          },
        };
      },
    };
    await opened(stuck);
    await page.press('button', 'Hitung rencana');
    await page.find('heading', 'Mencari susunan terbaik');
    await page.seeText('Tahap 4 dari 6');
    const bar = await page.find('progressbar', 'Mencari susunan terbaik');
    expect(Number(bar.getAttribute('aria-valuenow'))).toBeCloseTo(3.25 / 6);
    await page.find('button', 'Batal (Esc)');
    await page.key('Escape');
    await page.seeText('Dibatalkan. Buku kerja tidak berubah.');
  });
});
