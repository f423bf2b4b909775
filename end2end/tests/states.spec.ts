// Pages that say that something is wrong, is done or is gone: in every language, each as good as the page itself.
import { expect, type Page, type Response } from '@playwright/test';
import { checkPage } from './check-page';
import { enterByCode, newCustomer, test } from './person';

/** Does something that leads to a page, and looks at that page as it was sent and as it stands. */
async function arrive(page: Page, status: number, act: () => Promise<unknown>): Promise<Response> {
  const isPage = (answer: Response) => answer.request().isNavigationRequest() && ![302, 303].includes(answer.status());
  const [answer] = await Promise.all([page.waitForResponse(isPage), act()]);
  expect(answer.status(), answer.url()).toBe(status);
  const html = await answer.text();
  await page.waitForLoadState();
  await checkPage(page, html);
  return answer;
}

// A passkey, where there is one, comes after.
const submit = (page: Page) => page.locator('main button[type=submit]').first().click();
const save = (page: Page) => page.locator('form:is([action="/ui/choices/save"], [action="/ui/choices/confirm"]) button').click();
const level = (page: Page, value: string) => page.locator(`input[name="form[level]"][value="${value}"]`);

async function expectError(page: Page, field: string): Promise<void> {
  await expect(page.locator('#errors')).toBeFocused();
  await expect(page.locator(`#${field}-error`)).toBeVisible();
  await expect(page.locator(`#errors a[href="#${field}"]`)).toBeVisible();
}

for (const language of ['en', 'de', 'ar']) {
  test.describe(`in ${language}`, () => {
    test('signing in goes wrong in words', async ({ page }) => {
      await page.goto(`/${language}/sign-in`);
      await arrive(page, 200, () => submit(page));
      await expectError(page, 'email');
      await page.locator('#email').fill('nobody at home');
      await arrive(page, 200, () => submit(page));
      await expectError(page, 'email');
      await expect(page.locator('#email')).toHaveValue('nobody at home');
      await page.locator('#email').fill(await newCustomer(page, language));
      await arrive(page, 200, () => submit(page));
      for (const wrong of ['', 'abc', '0000 0000']) {
        await page.locator('#code').fill(wrong);
        await arrive(page, 200, () => submit(page));
        await expectError(page, 'code');
      }
    });

    test('trying too often ends in a page that says how long to wait', async ({ page }) => {
      await page.goto(`/${language}/sign-in`);
      await page.locator('#email').fill(`nobody-${Date.now()}@example.org`);
      await arrive(page, 200, () => submit(page));
      await page.locator('#code').fill('0000 0000');
      const headers = { Origin: new URL(page.url()).origin };
      // A slow machine gives back a try every other second, so it may take some more than thirty.
      const form = { 'form[locale]': language, 'form[code]': '' };
      for (let tries = 0, status = 0; status !== 429 && tries < 120; tries += 1) {
        status = (await page.request.post('/ui/sign-in/code', { headers, form, maxRedirects: 0 })).status();
      }
      const answer = await arrive(page, 429, () => submit(page));
      expect(Number(answer.headers()['retry-after'])).toBeGreaterThan(0);
    });

    test('what is not there is not found, and what needs a person asks for one', async ({ page }) => {
      await arrive(page, 404, () => page.goto(`/${language}/nothing/here`));
      await arrive(page, 404, () => page.goto(`/${language}/purposes/nothing`));
      await arrive(page, 401, () => page.goto(`/${language}/choices`));
    });

    test('choosing goes wrong and right in words', async ({ page, context }) => {
      test.slow();
      const reference = `states-${language}-${Date.now()}`;
      await page.goto(`/${language}/sign-in`);
      await enterByCode(page, await newCustomer(page, language, reference));
      await arrive(page, 200, () => page.goto(`/${language}/history`));
      await arrive(page, 404, () => page.goto(`/${language}/receipts/nothing`));

      await page.goto(`/${language}/choices`);
      await level(page, 'basic').evaluate(radio => radio.setAttribute('value', 'royal'));
      await level(page, 'royal').check();
      await arrive(page, 200, () => save(page));
      await expectError(page, 'level');

      await level(page, 'full').check();
      await arrive(page, 200, () => save(page));
      expect(new URL(page.url()).pathname).toBe(`/${language}/choices/preview`);
      await arrive(page, 200, () => save(page));
      await expect(page.locator('#saved')).toBeFocused();
      await arrive(page, 200, () => save(page));

      await page.goto(`/${language}/choices`);
      const other = await context.newPage();
      await other.goto(`/${language}/choices`);
      await level(other, 'off').check();
      await arrive(other, 200, () => save(other));
      await level(page, 'basic').check();
      await arrive(page, 200, () => save(page));
      await expectError(page, 'level');

      await page.goto(`/${language}/choices`);
      // A new address ends the sessions of the old one for good, and with them what was typed there.
      const email = await newCustomer(page, language, reference);
      await level(page, 'full').check();
      await arrive(page, 200, () => save(page));
      await expect(page).toHaveURL(`/${language}/sign-in?ended=lost&to=%2Fchoices`);
      await arrive(page, 200, () => page.goto(`/${language}/sign-in?ended=kept`));
      await enterByCode(page, email);
    });
  });
}
