// A day at the desk, on a narrow screen, with scripts and without: work that comes, an answer, one who disagrees with it, and the house itself.
import { expect, type Page } from '@playwright/test';
import { act, look, NARROW, somebodyAsks, testIn, visitor } from './own-house';
import { signIn } from './person';

/** Staff are ended here, and cases answered: the demo that the other stories look at has none of it. */
const test = testIn();
test.use({ viewport: NARROW });

const press = (page: Page, action: string) => page.locator(`form[action="/ui/${action}"] button[type=submit]`).last().click();

test('work comes to support, an answer goes out, and another decides for whoever disagrees', async ({ page, browser, house, javaScriptEnabled }) => {
  test.setTimeout(180_000);
  const { somebody, email, request } = await somebodyAsks(browser, house, javaScriptEnabled, 'Who has my address?');

  await signIn(page, /Robin/);
  await page.goto('/en/staff');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Today');
  await expect(page.locator('#new')).toBeVisible();
  await look(page, javaScriptEnabled);
  await page.locator('#search').fill(request.toLowerCase().replaceAll('-', ' '));
  await page.getByRole('button', { name: 'Find' }).click();
  await expect(page, 'a number in any spelling').toHaveURL(new RegExp(`/en/staff/requests/${request}$`));
  await page.goto('/en/staff/requests');
  await page.locator('#search').fill(email);
  await page.getByRole('button', { name: 'Find' }).click();
  await expect(page, 'an address, which stands in no address of a page').toHaveURL(new RegExp(`/en/staff/requests/${request}$`));

  await page.goto('/en/staff/requests?view=new');
  await look(page, javaScriptEnabled);
  await page.goto(`/en/staff/requests/${request}?view=ours`);
  await page.locator('#reveal').fill('To answer the question');
  await act(page, 'reveal');
  await expect(page.getByText('Answer it')).toBeVisible();
  await look(page, javaScriptEnabled);
  await expect(page.locator('#what-answer'), 'the answer is what it waits for').toBeChecked();
  await page.locator('#write').fill('Parcelo has it, for your parcel.');
  await act(page, 'write-check');
  await expect(page.locator('#subject'), 'the letter as it will go').toBeVisible();
  await look(page, javaScriptEnabled);
  await press(page, 'staff/finish');
  await expect(page, 'the next of the same view').toHaveURL(/\/en\/staff\/requests\/R-.*view=ours/);
  await expect(page.locator('.banner')).toContainText(request);

  await somebody.goto(`/en/requests/${request}`);
  await expect(somebody.locator('main')).toContainText('Parcelo has it, for your parcel.');
  await somebody.locator('a[href*="disputes="]').click();
  await look(somebody, javaScriptEnabled);
  await somebody.locator('#words').fill('I never had a parcel.');
  await somebody.locator('main button[type=submit]').first().click();
  await look(somebody, javaScriptEnabled);
  await somebody.locator('main form button[type=submit]').first().click();
  await somebody.waitForURL(url => /\/requests\/R-/.test(url.pathname) && !url.pathname.endsWith(request));
  const second = new URL(somebody.url()).pathname.split('/').pop()!;

  await page.goto(`/en/staff/requests/${second}`);
  await expect(page.locator('h1')).toContainText(second);
  await expect(page.locator('#reveal, #came'), 'not who decided before').toHaveCount(0);
  await look(page, javaScriptEnabled);
  await signIn(page, /Jana/);
  await page.goto(`/en/staff/requests/${second}`);
  await page.locator('#reveal').fill('To decide about it');
  await act(page, 'reveal');
  await expect(page.locator('#came')).toHaveCount(1);

  await page.goto(`/en/staff/requests/${request}/file`);
  await expect(page.locator('main'), 'a closed case is read with a reason').not.toContainText('Parcelo has it');
  await look(page, javaScriptEnabled);
  await page.locator('#why').fill('To decide about it');
  await press(page, 'staff/read-closed');
  await expect(page.locator('main')).toContainText('Parcelo has it, for your parcel.');
  await look(page, javaScriptEnabled);
  await somebody.context().close();
});

test('the administrator keeps the house: keys and invitations are shown once, and who leaves is out at once', async ({ page, browser, house, javaScriptEnabled }) => {
  test.setTimeout(180_000);
  await signIn(page, /Sign in as Ada/);
  await page.goto('/en/staff/keys');
  await look(page, javaScriptEnabled);
  await page.locator('input[name="form[name]"]').fill('Tills');
  await page.locator('input[value="outcomes"]').check();
  await press(page, 'staff/make-key');
  await expect(page.locator('main')).toContainText(/cdr_/);
  await look(page, javaScriptEnabled);
  await page.reload();
  await expect(page.locator('main')).not.toContainText(/cdr_/);

  const milan = await visitor(browser, house, javaScriptEnabled);
  await signIn(milan, /Milan/);
  expect((await milan.goto('/en/staff/me'))?.status()).toBe(200);
  await look(milan, javaScriptEnabled);
  await page.goto('/en/staff/people');
  await look(page, javaScriptEnabled);
  await page.getByRole('link', { name: 'Milan' }).click();
  await look(page, javaScriptEnabled);
  await press(page, 'staff/end-work');
  await milan.goto('/en/staff/me');
  await expect(milan.getByRole('heading', { level: 1 }), 'out at the next request').not.toHaveText('My account');
  await page.goto('/en/staff/log');
  await expect(page.locator('main')).toContainText('staff.ended');
  await look(page, javaScriptEnabled);
  await milan.context().close();
});
