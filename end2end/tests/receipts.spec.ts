// A receipt: a document to read, print and keep, and the page where anybody finds out whether it is genuine.
import { expect } from '@playwright/test';
import { checkPage, checkServedHtml, checkShape } from './check-page';
import { signIn, test } from './person';

for (const language of ['en', 'de', 'ar']) {
  test(`a receipt is read, kept as a file and checked by somebody else, in ${language}`, async ({ page, browser, baseURL, javaScriptEnabled }) => {
    const look = async (at = page) => {
      if (javaScriptEnabled) return checkPage(at);
      await checkShape(at);
      await checkServedHtml(at);
    };
    await signIn(page, 'Sign in as Clara');
    await page.goto(`/${language}/history`);
    await page.locator(`main a[href*="/${language}/receipts/0"]`).first().click();
    await expect(page.locator('.doc h1')).toBeVisible();
    await expect(page.locator('.doc .qr'), 'folded').toBeHidden();
    await look();
    await page.locator('.doc summary').click();
    await expect(page.locator('.doc .qr')).toBeVisible();
    await look();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.doc .qr'), 'on paper nothing is folded').toBeVisible();
    await expect(page.locator('.doc bdi.print-only')).toBeVisible();
    await page.emulateMedia({ media: 'screen' });

    const json = page.locator(`main a[href$="/json"]`);
    const text = await (await page.request.get((await json.getAttribute('href'))!)).text();
    const stranger = await (await browser.newContext({ baseURL, javaScriptEnabled })).newPage();
    const handIn = async (buffer: Buffer, name = 'receipt.json') => {
      await stranger.goto(`/${language}/receipts/check`);
      await stranger.locator('#file').setInputFiles({ name, mimeType: 'application/json', buffer });
      await stranger.locator('main form button[type=submit]').click();
    };
    await handIn(Buffer.from(text));
    await expect(stranger.locator('#saved.banner')).toBeVisible();
    await look(stranger);
    await handIn(Buffer.from(text.replace('dpv:Consent"', 'dpv:Contract"')));
    await expect(stranger.locator('#saved.notice--danger')).toBeVisible();
    await look(stranger);
    await handIn(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff]), 'picture.json');
    await expect(stranger.locator('#errors')).toBeVisible();
    await expect(stranger.locator('#file')).toHaveAttribute('aria-invalid', 'true');
    await look(stranger);
    await stranger.context().close();
  });
}
