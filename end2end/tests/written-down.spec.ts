// Staff write down what came by letter: several kinds at once, a correction of the record that is meant, and the letter itself as a file.
// And a person adds a mandate to a request of their own. On a narrow screen, with scripts and without.
import { expect, type Page } from '@playwright/test';
import { look, NARROW, testIn, visitor } from './own-house';
import { enterByCode, newCustomer, send, signIn } from './person';

/** Requests are written down here: the demo that the other stories look at has none of it. */
const test = testIn();
test.use({ viewport: NARROW });

const PDF = { name: 'The letter.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n') };
const press = (page: Page, action: string) => page.locator(`form[action="/ui/staff/${action}"] button[type=submit]`).last().click();

/** Fills what every letter has. */
async function byLetter(page: Page, kind: string) {
  await page.goto('/en/staff/customers/request');
  await page.locator('input[value="letter"]').check();
  await page.locator('#came').fill(new Date().toISOString().slice(0, 10));
  await page.locator(`input[name="form[kind]"][value="${kind}"]`).check();
}

test('a letter is written down with its file, of several kinds, and with a correction', async ({ page, browser, house, javaScriptEnabled }) => {
  test.setTimeout(240_000);
  const somebody = await visitor(browser, house, javaScriptEnabled);
  const reference = `t-${crypto.randomUUID()}`;
  const email = await newCustomer(somebody, 'en', reference);
  const order = (id: string, ago: number, total: number) => ({ id, ago, category: 'orders', touchpoint: 'buy', data: { items: [id], total, state: 'sent' } });
  const stored = await send(somebody, reference, order('Boots', 2000, 120), order('Tent', 1000, 120));
  expect(stored.every(result => result.stored), JSON.stringify(stored)).toBe(true);

  await signIn(page, /Robin/);
  await page.goto('/en/staff/customers');
  await page.locator('#search').fill(email);
  await press(page, 'find-person');
  for (const value of ['letter', 'known-contact', 'own-facts']) await page.locator(`input[value="${value}"]`).check();
  await press(page, 'open-person');
  await expect(page).toHaveURL(/\/customers\/open\?of=[0-9a-f]+$/);

  await byLetter(page, 'copy');
  await page.locator('input[name="form[scope]"][value="some"]').check();
  await page.locator('#file').setInputFiles(PDF);
  await press(page, 'write-down');
  await expect(page.locator('#categories-error')).toBeVisible();
  await expect(page.locator('#file-error')).toContainText('Choose the file again');
  await look(page, javaScriptEnabled);
  for (const kind of ['orders', 'browsing']) await page.locator(`input[name="form[categories][]"][value="${kind}"]`).check();
  await page.locator('#file').setInputFiles(PDF);
  await press(page, 'write-down');
  await expect(page.locator('#saved')).toContainText(/The request has the number/);

  await byLetter(page, 'correct');
  await page.locator('#field').selectOption('orders/total');
  await page.locator('#before').fill('120,00');
  await page.locator('#after').fill('59,00 €');
  await press(page, 'write-down');
  await expect(page.locator('#record-error')).toContainText('Choose which one they mean');
  await look(page, javaScriptEnabled);
  await page.getByLabel('Tent').check();
  await press(page, 'write-down');
  await expect(page.locator('#saved')).toContainText(/The request has the number/);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/en/staff/customers/request');
  await look(page, javaScriptEnabled);

  await somebody.goto('/en/sign-in');
  await enterByCode(somebody, email);
  await somebody.goto('/en/requests');
  for (const kind of [/copy/i, /correct/i]) {
    await somebody.goto('/en/requests');
    await somebody.locator('main a[href*="/requests/R-"]').filter({ hasText: kind }).first().click();
    await expect(somebody.locator('main')).toContainText('Written down by our staff');
    await look(somebody, javaScriptEnabled);
  }
  await somebody.goto('/en/requests');
  await somebody.locator('main a[href*="/requests/R-"]').filter({ hasText: /copy/i }).first().click();
  await expect(somebody.getByRole('link', { name: 'The letter.pdf' })).toBeVisible();
  await somebody.context().close();
});

test('a mandate comes with a request, and one that cannot be taken is chosen again', async ({ browser, house, javaScriptEnabled }) => {
  test.setTimeout(180_000);
  const page = await visitor(browser, house, javaScriptEnabled);
  const email = await newCustomer(page, 'en');
  await page.goto('/en/sign-in');
  await enterByCode(page, email);
  await page.goto('/en/requests/new/copy');
  await page.locator('input[name="form[scope]"][value="all"]').check();
  await page.locator('details.more summary').click();
  await page.locator('input[value="agent"]').check();
  await page.locator('#behalf-name').fill('Walter Huber');
  await page.locator('#behalf-evidence').fill('He signed a mandate.');
  await expect(page.locator('main')).toContainText('You can add a file, such as a mandate, on the next page');
  await look(page, javaScriptEnabled);
  await page.locator('main button[type=submit]').first().click();
  await page.waitForURL(/\/check$/);
  await page.locator('#file').setInputFiles({ ...PDF, name: 'mandate.png' });
  await page.locator('main form button[type=submit]').first().click();
  await expect(page.locator('#file-error')).toContainText('not what its name says');
  await look(page, javaScriptEnabled);
  await page.locator('#file').setInputFiles({ ...PDF, name: 'mandate.pdf' });
  await page.locator('main form button[type=submit]').first().click();
  await page.waitForURL(/\/requests\/R-/);
  await expect(page.getByRole('link', { name: 'mandate.pdf' })).toBeVisible();
  await look(page, javaScriptEnabled);
  await page.context().close();
});
