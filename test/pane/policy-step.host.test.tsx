import { readPolicySheet } from '../../src/book';
import { required } from '../../src/kernel';
import { policySheetIn, type Workbook } from '../../src/usecases';
import { PanePage } from '../support/pane-page';
import { fileOf, openFile, tinySample } from '../support/workbooks';

jest.setTimeout(60000);

let page: PanePage;
let workbook: Workbook;

// One page for all: every test takes back what it has changed.
beforeAll(async () => {
  workbook = openFile(fileOf(tinySample()));
  page = await PanePage.open({ workbook });
  await page.goTo('Kebijakan');
  await page.seeText(/\d+ dari 30 orang dapat pindah · \d+ kursi kosong, \d+ ada calonnya/);
});

afterAll(() => page.close());

const openSection = async (name: RegExp): Promise<void> => {
  const section = await page.find('button', name);
  if (section.getAttribute('aria-expanded') !== 'true') await page.press('button', name);
};

/** The policy on the sheet; null before there is one. */
const onSheet = async () => {
  const read = await workbook.read((sheet, all) => (sheet.name === policySheetIn(all) ? 'values' : 'nothing'));
  if (!read.ok) throw new Error(read.error.code);
  const sheet = policySheetIn(read.value.sheets);
  if (sheet === null) return null;
  return readPolicySheet(required(read.value.sheets.find(({ name }) => name === sheet)?.grid, sheet)).policy;
};

const movable = (): number => Number(/(\d+) dari 30 orang dapat pindah/.exec(page.text())?.[1]);

describe('the policy step', () => {
  test('what is out of bounds is said at the field and not written', async () => {
    await openSection(/^Aturan/);
    for (const wrong of ['601', '-1', '2,5', 'tiga tahun']) {
      await page.type('spinbutton', 'Masa jabatan minimal, Paling sedikit', wrong);
      await page.seeText('Tulis 0 bulan sampai 600 bulan.');
    }
    expect(page.text()).not.toContain('Semula');
    await page.type('spinbutton', 'Masa jabatan minimal, Paling sedikit', '24');
    await page.until(() => !page.text().includes('Tulis 0 bulan'), 'no complaint');
    expect(await onSheet()).toBeNull();
  });

  test('a rule is set by its state and its threshold: told beside the old one, what it does is counted, the sheet follows', async () => {
    const before = movable();
    await openSection(/^Aturan/);
    await page.type('spinbutton', 'Masa jabatan minimal, Paling sedikit', '60');
    await page.seeText('Semula 24 bulan');
    await page.seeText(/orang dapat pindah \(−\d+\)/);
    expect(page.text()).toContain('Karena Masa jabatan minimal, Paling sedikit: 60 bulan.');
    expect(movable()).toBeLessThan(before);
    let read = await onSheet();
    await page.until(() => {
      void onSheet().then((policy) => (read = policy));
      return read?.rules.R1.thresholds.minMonths === 60;
    }, 'the sheet');
    await page.seeText('Padan Kebijakan; diubah di sini atau di sana');

    await page.press('button', 'Urungkan Masa jabatan minimal, Paling sedikit');
    await page.until(() => movable() === before && !page.text().includes('Semula'), 'the old count');
    await page.until(() => {
      void onSheet().then((policy) => (read = policy));
      return read?.rules.R1.thresholds.minMonths === 24;
    }, 'the sheet');
  });

  test('a weight takes from the others what it gains, and a locked one stays', async () => {
    await openSection(/^Bobot penilaian/);
    await page.press('button', /^Kunci Kinerja/);
    await page.type('spinbutton', /^Bidang/, '50 %');
    const bar = await page.find('img', /^Bobot: /);
    const weights = [...(bar.getAttribute('aria-label') ?? '').matchAll(/([\d,]+) %/g)].map(([, number]) =>
      Number(number?.replace(',', '.')),
    );
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(100);
    expect([weights[0], weights[2]]).toEqual([25, 50]);
    await page.seeText('Perubahan ini tidak mengubah siapa yang dapat pindah.');
    await page.press('button', 'Kembali ke bobot model');
    await page.until(() => !page.text().includes('Semula'), 'the old weights');
  });

  test('a purpose brings its options and nothing else, and is taken back by one button', async () => {
    await page.press('radio', /^Penyegaran/);
    await page.seeText('Semula Isi kebutuhan');
    let read = await onSheet();
    await page.until(() => {
      void onSheet().then((policy) => (read = policy));
      return read?.purpose === 'rotate' && read.longInPostOnly && read.limits.minMovesPercent === 5;
    }, 'the sheet');
    await page.press('button', 'Urungkan');
    await page.until(() => !page.text().includes('Semula Isi kebutuhan'), 'the old purpose');
  });

  test('a number of moves may be left without a limit', async () => {
    await openSection(/^Batas/);
    const name = 'Jumlah mutasi paling banyak dalam satu rencana';
    await page.type('spinbutton', name, '5');
    await page.seeText('Semula tanpa batas');
    await page.type('spinbutton', name, '');
    await page.until(() => !page.text().includes('Semula'), 'no limit');
    expect(((await page.find('spinbutton', name)) as HTMLInputElement).value).toBe('tanpa batas');
  });

  test('rules are found by their article', async () => {
    await openSection(/^Aturan/);
    await page.type('textbox', 'Cari aturan atau pasal', 'pasal yang tidak ada');
    await page.seeText('Tidak ada aturan yang cocok.');
    await page.type('textbox', 'Cari aturan atau pasal', 'suami');
    expect(await page.find('combobox', 'Keadaan Suami istri tidak satu unit')).toBeTruthy();
    expect(page.all('combobox', /^Keadaan /)).toHaveLength(1);
  });
});
