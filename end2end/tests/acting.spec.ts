// Staff act for somebody who calls, on a narrow screen, with scripts and without: sure who it is, a choice, a letter of last week.
import { expect, type Page } from '@playwright/test';
import { look, NARROW, testIn, visitor } from './own-house';
import { enterByCode, newCustomer, signIn } from './person';

/** Choices are changed here, and requests written down: the demo that the other stories look at has none of it. */
const test = testIn();
test.use({ viewport: NARROW });

const press = (page: Page, action: string) => page.locator(`form[action="/ui/staff/${action}"] button[type=submit]`).last().click();

test('staff act for somebody who calls, and they read what was done', async ({ page, browser, house, javaScriptEnabled }) => {
  test.setTimeout(180_000);
  const somebody = await visitor(browser, house, javaScriptEnabled);
  const email = await newCustomer(somebody, 'en');

  await signIn(page, /Robin/);
  await page.goto('/en/staff/customers');
  await look(page, javaScriptEnabled);
  await page.locator('#search').fill(email);
  await press(page, 'find-person');
  await expect(page.locator('#found'), 'found, and nothing shown').toHaveText('There is a customer');
  await expect(page.locator('main')).not.toContainText(email);
  await expect(page.locator('main input:checked')).toHaveCount(0);
  await press(page, 'open-person');
  await expect(page.getByRole('heading', { name: 'There is a problem' })).toBeVisible();
  await page.locator('input[value="telephone"]').check();
  await page.locator('input[value="known-contact"]').check();
  await page.locator('input[value="own-facts"]').check();
  await press(page, 'open-person');
  await expect(page).toHaveURL(/\/en\/staff\/customers\/open\?of=[0-9a-f]+$/);
  await look(page, javaScriptEnabled);

  const on = await page.locator('#what option[value^="on:"]').first().getAttribute('value');
  await page.locator('#what').selectOption(on!);
  await page.locator('#reason').fill('Wants suggestions again');
  await press(page, 'choose-for');
  await expect(page.locator('#what'), 'what was typed is still there').toHaveValue(on!);
  await page.getByRole('button', { name: 'The customer said yes, save it' }).click();
  await expect(page.locator('#saved')).toContainText('The choice is saved');
  await page.locator('#what').selectOption(on!.replace('on:', 'off:'));
  await page.locator('#reason').fill('No suggestions after all');
  await press(page, 'choose-for');
  await expect(page.locator('#saved'), 'off takes one press').toContainText('The choice is saved');

  await page.goto('/en/staff/customers/request');
  await look(page, javaScriptEnabled);
  const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
  await page.locator('input[value="letter"]').check();
  await page.locator('#came').fill(day(-3));
  await page.locator('input[value="question"]').check();
  await page.locator('#words').fill('Who has my address?');
  await press(page, 'write-down');
  await expect(page.locator('#came-error')).toContainText('still to come');
  await page.locator('#came').fill(day(7));
  await press(page, 'write-down');
  await expect(page.locator('#saved')).toContainText(/The request has the number \u2068?R-/);
  await press(page, 'close-person');
  await expect(page.locator('#saved')).toContainText('closed');
  await page.goto('/en/staff/customers/open');
  await expect(page, 'closed is closed').toHaveURL(/\/en\/staff\/customers$/);

  await somebody.goto('/en/sign-in');
  await enterByCode(somebody, email);
  await somebody.goto('/en/requests');
  await expect(somebody.locator('main')).toContainText(/opened your data, \u2068?because you called/);
  await look(somebody, javaScriptEnabled);
  await somebody.goto('/en/history');
  await somebody.locator('a[href^="/en/receipts/"]').first().click();
  await expect(somebody.locator('main')).toContainText('No suggestions after all');
  await expect(somebody.locator('main')).toContainText('If you did not ask for this');
});
