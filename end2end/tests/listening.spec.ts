// Saying whether a page was clear, and what came of it: with scripts and without.
import { expect, type Page } from '@playwright/test';
import { checkPage, checkServedHtml, checkShape } from './check-page';
import { enterByCode, newCustomer, signIn, test } from './person';

async function look(page: Page, scripts: boolean | undefined): Promise<void> {
  if (scripts) return checkPage(page);
  await checkShape(page);
  await checkServedHtml(page);
}

const form = (page: Page) => page.locator('main form[action="/ui/feedback/send"]');
const send = (page: Page) => form(page).locator('.acts button[type=submit]').click();

for (const language of ['en', 'de', 'ar']) {
  test(`in ${language} a page asks whether it was clear, and takes nothing personal without asking first`, async ({ page, javaScriptEnabled }) => {
    test.slow();
    await page.goto(`/${language}/purposes/recommendations`);
    await expect(form(page), 'folded').toBeHidden();
    await page.locator('#feedback summary').click();
    await send(page);
    await expect(page.locator('#errors')).toBeVisible();
    await look(page, javaScriptEnabled);
    await page.locator('#feedback-clear-2').check();
    await page.locator('#feedback-words').fill('0491 570 156');
    await send(page);
    await expect(page.locator('#personal')).toBeVisible();
    await expect(page.locator('#feedback-words')).toHaveValue('0491 570 156');
    await look(page, javaScriptEnabled);
    await page.locator('#feedback-words').fill('Hm.');
    await send(page);
    await expect(page.locator('#saved')).toBeFocused();
    await look(page, javaScriptEnabled);
    await page.goto(`/${language}/said-and-done`);
    await look(page, javaScriptEnabled);
  });
}

test('who wants an answer gets a request', async ({ page, javaScriptEnabled }) => {
  test.slow();
  const email = await newCustomer(page, 'en');
  await page.goto('/en/sign-in');
  await enterByCode(page, email);
  await page.goto('/en/help');
  await page.locator('#feedback summary').click();
  await page.locator('#feedback-clear-2').check();
  await page.locator('#feedback-words').fill('Where is my data kept?');
  await page.locator('#feedback-answer').check();
  await send(page);
  await expect(page).toHaveURL(/\/en\/requests\/R-/);
  await expect(page.locator('main')).toContainText('Where is my data kept?');
  await page.goto('/en/panel');
  await look(page, javaScriptEnabled);
  await page.locator('#needs').fill('Large print');
  await page.locator('form[action="/ui/panel/join"] button').click();
  await expect(page.locator('#saved')).toBeFocused();
  await look(page, javaScriptEnabled);
  await page.locator('form[action="/ui/panel/leave"] button').click();
  await expect(page.locator('form[action="/ui/panel/leave"]')).toHaveCount(0);
});

test('staff group what was said, and publish it in every language', async ({ page, javaScriptEnabled }) => {
  test.slow();
  await signIn(page, /Jana/);
  await page.goto('/en/staff/listening');
  await look(page, javaScriptEnabled);
  await page.locator('#pick').check();
  await page.locator('#name').fill('A test');
  await page.locator('#group button').click();
  await expect(page.locator('#topic')).toBeVisible();
  await look(page, javaScriptEnabled);
  await page.locator('#came').check();
  await page.locator('#day').fill('2026-11-01');
  const publish = page.locator('button[formaction="/ui/staff/publish-topic"]');
  await publish.click();
  await expect(page.locator('#errors'), 'texts are missing').toBeVisible();
  for (const language of ['en', 'de', 'ar']) {
    for (const part of ['title', 'said', 'did']) await page.locator(`#${part}-${language}`).fill(`${part} ${language}`);
  }
  await publish.click();
  await expect(page.locator('#saved')).toBeFocused();
  await page.goto('/de/said-and-done');
  await expect(page.locator('.echo h2').first()).toHaveText('title de');
  await page.goto('/en/staff/surveys');
  await look(page, javaScriptEnabled);
});
