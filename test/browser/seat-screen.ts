import type { Page } from 'playwright-core';

/** Asks who can fill a vacancy, then a post on no sheet with a fault that is put right; `expectClean` looks at every screen. Starts on an answer, ends on the list. */
export const askForSeats = async (page: Page, expectClean: () => Promise<void>): Promise<void> => {
  await page.getByRole('button', { name: 'Kembali', exact: true }).first().click();
  await page.getByText('Tentang rencana ini').click();
  await page.getByRole('button', { name: 'Siapa yang dapat mengisi kursi' }).click();
  const post = page.getByRole('combobox', { name: 'Jabatan', exact: true });
  await post.click();
  await page
    .getByRole('option', { name: /: 0 dari 1 terisi$/ })
    .first()
    .click();
  const found = page.getByRole('region', { name: 'Yang memenuhi aturan hari ini' });
  await found.waitFor();
  await expectClean();
  await page.getByRole('radio', { name: 'Jabatan yang belum ada pada lembar' }).click();
  await page.getByLabel('Nama jabatan').fill('Pengelola Proyek Percontohan');
  await page.getByLabel('Unit kerja').fill('Bidang Proyek');
  await page.getByLabel('Jenis jabatan').selectOption('Pelaksana');
  await page.getByLabel('Golongan minimal').fill('IX/z');
  await page.getByRole('button', { name: 'Cari calon' }).click();
  await page.getByText(/^Golongan tidak dikenali/).waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('value'))).toBe('IX/z');
  await expectClean();
  await page.getByLabel('Golongan minimal').fill('');
  await page.getByLabel('Diperlukan sampai').fill('31/12/2052');
  await page.keyboard.press('Control+Enter');
  await found.getByRole('listitem').first().waitFor();
  const until = page.getByText(/rencana dihitung lagi dengannya. Diperlukan sampai 31\/12\/2052/);
  await until.waitFor();
  expect((await until.boundingBox())?.y).toBeLessThan(400);
  await expectClean();
  await page.getByRole('button', { name: 'Kembali', exact: true }).first().click();
};
