// The public figures and the month report, without scripts: visitor, privacy officer, auditor.
import { checkPage } from './check-page';
import { expect } from '@playwright/test';
import { signIn, test } from './person';

test.use({ javaScriptEnabled: false });

for (const language of ['en', 'de', 'ar']) {
  test(`how well the house keeps its word, in ${language}`, async ({ page }) => {
    await page.goto(`/${language}`);
    await page.locator(`.footer a[href="/${language}/trust"]`).click();
    await expect(page.locator('h1')).toHaveCount(1);
    await page.locator('main details summary').first().click();
    await checkPage(page);
    const answer = await page.request.get(`/${language}/trust.json`);
    expect((await answer.json()).newest.answers.count).toBeGreaterThanOrEqual(10);
  });
}

for (const person of ['Jana', 'Tariq']) {
  test(`${person} reads the month report and takes it along`, async ({ page }) => {
    await signIn(page, new RegExp(person));
    await page.goto('/en/staff/oversight');
    await page.getByRole('link', { name: 'Month report' }).click();
    await expect(page.locator('.lede')).toContainText('So far');
    await page.locator('#others + ul a').first().click();
    await expect(page.locator('.lede')).toContainText('do not change any more');
    await checkPage(page);
    await expect(page.locator('table').first()).toBeVisible();
    const csv = await page.request.get(await page.getByRole('link', { name: 'As a table (CSV)' }).getAttribute('href') ?? '');
    expect(await csv.text()).toContain('months,about,name,count');
  });
}
