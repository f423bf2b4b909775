// The public figures and the month report, with scripts and without: visitor, privacy officer, auditor.
import { expect, type Page } from '@playwright/test';
import { checkPage, checkServedHtml } from './check-page';
import { signIn, test } from './person';

/** axe needs scripts; what was sent is checked with scripts off, too. */
async function look(page: Page, scripts: boolean): Promise<void> {
  await (scripts ? checkPage(page) : checkServedHtml(page));
}

for (const language of ['en', 'de', 'ar']) {
  test(`how well the house keeps its word, in ${language}`, async ({ page, javaScriptEnabled }) => {
    await page.goto(`/${language}`);
    await page.locator(`.footer a[href="/${language}/trust"]`).click();
    await expect(page.locator('h1')).toHaveCount(1);
    await page.locator('main details summary').first().click();
    await look(page, javaScriptEnabled);
    const answer = await page.request.get(`/${language}/trust.json`);
    expect((await answer.json()).newest.answers.count).toBeGreaterThanOrEqual(10);
  });
}

for (const person of ['Jana', 'Wiebke']) {
  test(`${person} reads the month report and takes it along`, async ({ page, javaScriptEnabled }) => {
    await signIn(page, new RegExp(person));
    await page.goto('/en/staff/oversight');
    await page.getByRole('link', { name: 'Month report' }).click();
    await expect(page.locator('.lede')).toContainText('So far');
    await page.locator('#others + ul a').first().click();
    await expect(page.locator('.lede')).toContainText('do not change any more');
    await look(page, javaScriptEnabled);
    await expect(page.getByRole('table', { name: 'What came in, and how it ended' })).toBeVisible();
    const csv = await page.request.get(await page.getByRole('link', { name: 'As a table (CSV)' }).getAttribute('href') ?? '');
    expect(await csv.text()).toContain('months,about,name,count');
  });
}
