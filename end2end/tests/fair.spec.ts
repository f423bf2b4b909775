// Fairness as people meet it, with scripts and without: a customer tells about themselves and takes it back, an auditor reads and changes nothing.
import { expect, type Page } from '@playwright/test';
import { checkPage, checkServedHtml } from './check-page';
import { enterByCode, newCustomer, signIn, test } from './person';

async function look(page: Page, scripts: boolean | undefined): Promise<void> {
  await (scripts ? checkPage(page) : checkServedHtml(page));
}

test('what somebody told about themselves needs a yes of its own and goes in one press', async ({ page, javaScriptEnabled }) => {
  test.slow();
  const email = await newCustomer(page, 'en');
  await page.goto('/en/sign-in');
  await enterByCode(page, email);
  await page.goto('/en/fairness');
  await page.getByRole('link', { name: 'Tell us about you' }).click();
  await expect(page.locator('#agreed'), 'nothing is ticked').not.toBeChecked();
  await page.getByLabel('Your age').selectOption('from-75');
  await page.getByRole('button', { name: 'Save my answers' }).click();
  await expect(page.locator('#errors')).toBeFocused();
  await expect(page.getByLabel('Your age'), 'what was chosen stays').toHaveValue('from-75');
  await look(page, javaScriptEnabled);
  await page.locator('#agreed').check();
  await page.getByRole('button', { name: 'Save my answers' }).click();
  await expect(page.locator('#saved')).toBeFocused();
  await look(page, javaScriptEnabled);
  await page.locator('form[action="/ui/about-you/delete"] button').click();
  await expect(page.locator('#saved')).toBeFocused();
  await expect(page.getByLabel('Your age')).toHaveValue('');
  await expect(page.locator('form[action="/ui/about-you/delete"]')).toHaveCount(0);
});

test('an auditor reads all that the house keeps of itself and finds nothing to change', async ({ page, javaScriptEnabled }) => {
  test.slow();
  await signIn(page, /Wiebke/);
  const house = ['oversight', 'holds', 'retention', 'notices', 'fairness', 'listening', 'surveys', 'oversight/report', 'house', 'people', 'keys', 'systems', 'templates'];
  const read = house.map(page => `/en/staff/${page}`);
  for (const path of read) {
    expect((await page.goto(path))?.status(), path).toBe(200);
    const forms = await page.locator('main form[method="post"]').evaluateAll(all => all.map(form => form.getAttribute('action')));
    expect(forms, path).toEqual([]);
    await look(page, javaScriptEnabled);
  }
  await page.goto('/en/staff/oversight');
  await page.locator('main table a').first().click();
  await expect(page.locator('form[action="/ui/staff/decide-item"]')).toHaveCount(0);
  for (const path of ['/en/staff/requests', '/en/staff/panel']) {
    expect((await page.goto(path))?.status(), `no case and no address is theirs to read: ${path}`).toBe(404);
  }
});
