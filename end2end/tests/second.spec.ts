// Four eyes: one asks, another says no and then yes to exactly what was shown; on a narrow screen, and without a mouse where it counts.
import { expect, type Page } from '@playwright/test';
import { checkAxe, checkServedHtml } from './check-page';
import { enterByCode, newCustomer, signIn, test } from './person';

const press = (page: Page, endpoint: string) =>
  page.locator(`form[action="/ui/${endpoint}"] button[type=submit]:not([formaction]), button[formaction="/ui/${endpoint}"]`).last().click();

async function reads(page: Page, request: string): Promise<void> {
  await page.goto(`/en/staff/requests/${request}`);
  await page.locator('#reveal').fill('To decide about it');
  await press(page, 'staff/reveal');
  await page.waitForURL(/#saved$/);
}

async function declines(page: Page, request: string): Promise<void> {
  await page.goto(`/en/staff/requests/${request}`);
  await page.locator('#what-answer').check();
  await page.locator('#came').selectOption('not-granted');
  await page.locator('#reason').selectOption('not-covered');
  await page.locator('#write').fill('No law asks for it.');
  await press(page, 'staff/write-check');
  await page.waitForURL(/\/check$/);
  await expect(page.locator('main')).toContainText('need two people');
  await press(page, 'staff/decline');
  await page.waitForURL(/#saved$/);
}

test('a refusal waits for a second, who says no and then yes', async ({ page, browser, baseURL, javaScriptEnabled }) => {
  test.setTimeout(120_000);
  const look = javaScriptEnabled ? checkAxe : checkServedHtml;
  const email = await newCustomer(page, 'en', `second-${crypto.randomUUID()}`);
  await page.goto('/en/sign-in');
  await enterByCode(page, email);
  await page.goto('/en/requests/new/stop');
  await page.locator('input[name="form[stop]"][value="restrict"]').check();
  await press(page, 'requests/check');
  await page.waitForURL(/\/check(\?|$)/);
  await press(page, 'requests/send');
  await page.waitForURL(/\/requests\/R-/);
  const request = /R-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(page.url())![0];
  const path = `/en/staff/requests/${request}`;

  const robin = await (await browser.newContext({ baseURL })).newPage();
  const jana = await (await browser.newContext({ baseURL, viewport: { width: 320, height: 720 } })).newPage();
  await signIn(robin, 'Sign in as Robin');
  await signIn(jana, 'Sign in as Jana');
  await reads(robin, request);
  await declines(robin, request);
  await expect(robin.locator('section[aria-labelledby="second"]')).toContainText('Waits for the yes of a colleague');
  await look(robin);

  await jana.goto('/en/staff');
  await look(jana);
  await jana.locator('section[aria-labelledby="yes"]').getByRole('link', { name: request }).click();
  await expect(jana.locator('section[aria-labelledby="second"]')).toContainText('Read the case before');
  await reads(jana, request);
  await jana.locator(`a[href="${path}/yes"]`).click();
  await expect(jana.locator('main')).toContainText('No law asks for it.');
  await look(jana);
  await jana.locator('#no').fill('The law does ask for it here.');
  await press(jana, 'staff/say-no');
  await jana.waitForURL(/#saved$/);
  await robin.goto(path);
  await expect(robin.locator('main')).toContainText('The law does ask for it here.');

  await declines(robin, request);
  await jana.goto(`${path}/yes`);
  // The button is reached and pressed by the keyboard.
  await jana.locator('form[action="/ui/staff/say-yes"] button').focus();
  await jana.keyboard.press('Enter');
  await jana.waitForURL(/#saved$/);
  await page.goto(`/en/requests/${request}`);
  await expect(page.locator('main')).toContainText('No law asks for it.');
  await robin.context().close();
  await jana.context().close();
});
