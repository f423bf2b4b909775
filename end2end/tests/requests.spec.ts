// Asking for things and getting them: a copy to open, a deletion to call off and one to carry out, and the desk's side.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Browser, type Page } from '@playwright/test';
import { checkAxe, checkPage, checkServedHtml, checkShape } from './check-page';
import { askForCode, enterByCode, demoKey, newCustomer, send, signIn, test } from './person';
import { unzip } from './unzip';

async function look(page: Page, javaScriptEnabled: boolean | undefined): Promise<void> {
  if (javaScriptEnabled) return checkPage(page);
  await checkShape(page);
  await checkServedHtml(page);
}

const form = (page: Page, endpoint: string) => page.locator(`form[action="/ui/${endpoint}"]`);
/** A form's own button, or the one of a page whose buttons share a form. */
const press = (page: Page, endpoint: string) =>
  form(page, endpoint).locator('button[type=submit]:not([formaction])').or(page.locator(`button[formaction="/ui/${endpoint}"]`)).last().click();
const reference = (page: Page) => /R-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(page.url())![0];

/** A new customer, signed in by a code, about whom some things are known. */
async function somebody(page: Page, language: string): Promise<{ customer: string; email: string }> {
  const customer = `asks-${crypto.randomUUID()}`;
  const email = await newCustomer(page, language, customer);
  const order = { id: 'order', ago: 30, category: 'orders', touchpoint: 'buy', data: { items: `Raincoat of ${customer}`, total: 89.9 } };
  const view = { id: 'view', ago: 20, category: 'browsing', touchpoint: 'browse', data: { page: 'Tents', where: 'site' } };
  await send(page, customer, order, view);
  await page.goto(`/${language}/sign-in`);
  await enterByCode(page, email);
  return { customer, email };
}

/** Fills the form of a deletion in and comes to the page where it is checked. */
async function wantDeleted(page: Page, language: string, when: 'now' | 'later'): Promise<void> {
  await page.goto(`/${language}/requests/new/delete`);
  await page.locator('input[name="form[scope]"][value="all"]').check();
  await page.locator(`input[name="form[when]"][value="${when}"]`).check();
  await press(page, 'requests/check');
  await expect(page).toHaveURL(`/${language}/requests/new/delete/check`);
}

/** The desk, in a window of its own. */
async function desk(browser: Browser, baseURL: string, who = 'Robin'): Promise<Page> {
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  await signIn(page, `Sign in as ${who}`);
  return page;
}

async function settleTask(page: Page, language: string, request: string, words: string): Promise<void> {
  await page.goto(`/${language}/staff/requests/${request}`);
  await page.locator('#reveal').fill('To look it up');
  await press(page, 'staff/reveal');
  await page.locator('input[name="form[outcome]"][value="done"]').check();
  await page.locator('#answer').first().fill(words);
  await press(page, 'staff/task-check');
  await page.waitForURL(/\/check$/);
  await press(page, 'staff/task');
  await expect(page.locator('#saved')).toBeFocused();
}

/** A colleague looks over what was found for a copy, and says yes. */
async function agrees(page: Page, language: string, request: string): Promise<void> {
  await page.goto(`/${language}/staff/requests/${request}`);
  await page.locator('#reveal').fill('To say yes or no');
  await press(page, 'staff/reveal');
  await page.locator('section[aria-labelledby="second-call-recordings"] a.go').click();
  await press(page, 'staff/say-yes');
  await expect(page.locator('#saved')).toBeFocused();
}

for (const language of ['en', 'de', 'ar']) {
  test(`a copy is asked for, watched, fetched and opened, in ${language}`, async ({ page, browser, baseURL, javaScriptEnabled }) => {
    test.setTimeout(180_000);
    const { customer } = await somebody(page, language);
    await page.goto(`/${language}/requests/new/copy`);
    await press(page, 'requests/check');
    await expect(page.locator('#errors'), 'nothing is ticked for anyone').toBeFocused();
    await look(page, javaScriptEnabled);
    await page.locator('input[name="form[scope]"][value="all"]').check();
    await press(page, 'requests/check');
    await look(page, javaScriptEnabled);
    await press(page, 'requests/send');
    await expect(page.locator('#saved')).toBeFocused();
    const request = reference(page);
    await expect(page.locator('#saved')).toContainText(request);
    await look(page, javaScriptEnabled);
    const fetch = page.locator(`a[href="/${language}/requests/${request}/download"]`);
    await expect(async () => {
      await page.reload();
      await expect(fetch).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 30_000 });
    const staff = await desk(browser, baseURL!);
    await settleTask(staff, language, request, `{"calls": "${customer}"}`);
    await staff.context().close();
    const second = await desk(browser, baseURL!, 'Jana');
    await agrees(second, language, request);
    await second.context().close();
    await expect(async () => {
      await page.reload();
      await expect(page.locator('main .story')).toBeVisible();
      await expect(form(page, 'requests/write'), 'done').toHaveCount(0, { timeout: 1_000 });
    }).toPass({ timeout: 30_000 });
    const [file] = await Promise.all([page.waitForEvent('download'), fetch.click()]);
    expect(file.suggestedFilename()).toBe(`copy-${request}.zip`);
    const folder = mkdtempSync(join(tmpdir(), 'candor-copy-'));
    unzip((await file.path())!, folder);
    const opened = await (await browser.newContext({ javaScriptEnabled: true })).newPage();
    await opened.goto(pathToFileURL(join(folder, 'index.html')).href);
    await expect(opened.locator(`html[lang=${language}]`)).toBeAttached();
    await expect(opened.locator('main')).toContainText(`Raincoat of ${customer}`);
    await checkAxe(opened);
    await expect(opened.locator('a[href="data/orders.csv"]').first()).toBeVisible();
    await expect(opened.locator('a[href="systems/call-recordings.json"]').first()).toBeVisible();
    await opened.context().close();
    rmSync(folder, { recursive: true });
  });
}

test('a deletion is thought over, called off, and then carried out', async ({ page, browser, baseURL, javaScriptEnabled }) => {
  test.setTimeout(180_000);
  const { customer } = await somebody(page, 'en');
  const decide = async () => {
    const headers = { Authorization: `Bearer ${await demoKey(page)}` };
    const answer = await page.request.post('/api/v1/decisions', { headers, data: { customer, purpose: 'account' } });
    return (await answer.json()).reason;
  };
  await wantDeleted(page, 'en', 'later');
  await look(page, javaScriptEnabled);
  await press(page, 'requests/send');
  await expect(page.locator('#errors'), 'first it has to be understood').toBeFocused();
  await page.locator('#understood').check();
  await press(page, 'requests/send');
  await expect(page.locator('#saved')).toBeFocused();
  await look(page, javaScriptEnabled);
  await press(page, 'requests/withdraw');
  await expect(page.locator('#saved')).toContainText('Deletion cancelled');
  expect(await decide()).toBe('necessary');

  await wantDeleted(page, 'en', 'now');
  await page.locator('#understood').check();
  await press(page, 'requests/send');
  await expect(page.locator('#saved')).toBeFocused();
  const request = reference(page);
  await expect(page.locator('form[action="/ui/requests/withdraw"]'), 'there is no way back').toHaveCount(0);
  await expect.poll(decide).toBe('unknown');
  const staff = await desk(browser, baseURL!);
  await settleTask(staff, 'en', request, '');
  await staff.context().close();
  await page.goto(`/en/requests/${request}`);
  await expect(page.locator('main')).toContainText('Your receipt');
  await expect(page.locator('main')).toContainText('What you buy');
  await look(page, javaScriptEnabled);
  expect((await page.request.get('/en/data')).ok()).toBe(true);
  expect((await page.request.get('/en/choices')).status(), 'nobody is signed in').toBe(401);
});

test('a question is asked without an account and answered at the desk', async ({ page, browser, baseURL, javaScriptEnabled }) => {
  test.setTimeout(180_000);
  await page.goto('/en/requests');
  await page.getByRole('link', { name: 'Ask without an account' }).click();
  await look(page, javaScriptEnabled);
  const email = `${crypto.randomUUID()}@example.org`;
  const code = await askForCode(page, email);
  await page.locator('#code').fill(code);
  await press(page, 'requests/guest-code');
  await expect(page).toHaveURL('/en/requests');
  await page.locator('a[href="/en/requests/new/question"]').click();
  await look(page, javaScriptEnabled);
  await page.locator('#words').fill('Do you know me?\nMy name is Sam.');
  await press(page, 'requests/check');
  await press(page, 'requests/send');
  const request = reference(page);

  const staff = await desk(browser, baseURL!);
  await staff.goto(`/en/staff/requests/${request}`);
  await expect(staff.locator('main')).not.toContainText('Sam');
  await staff.locator('#reveal').fill('To answer');
  await press(staff, 'staff/reveal');
  await expect(staff.locator('main')).toContainText('My name is Sam.');
  await expect(staff.locator('main')).toContainText(email);
  const late = await staff.context().newPage();
  await late.goto(`/en/staff/requests/${request}`);
  await staff.locator('#what-message').check();
  await staff.locator('#write').fill('No, we hold nothing about you.');
  await press(staff, 'staff/write-check');
  await expect(staff, 'first it is looked over').toHaveURL(`/en/staff/requests/${request}/check`);
  await look(staff, javaScriptEnabled);
  await press(staff, 'staff/write');
  await expect(staff.locator('#saved')).toBeFocused();
  await late.locator('#write').fill('I was slower');
  await press(late, 'staff/write-check');
  await expect(late.locator('#errors'), 'the second sees that something changed').toBeFocused();
  await expect(late.locator('#write'), 'and what they typed').toHaveValue('I was slower');
  await late.locator('#what-answer').check();
  await late.locator('#came').selectOption('granted');
  await late.locator('#write').fill('That was all. Goodbye.');
  await press(late, 'staff/write-check');
  await expect(late, 'first it is looked over').toHaveURL(`/en/staff/requests/${request}/check`);
  await expect(late.locator('main')).toContainText('That was all. Goodbye.');
  await look(late, javaScriptEnabled);
  await press(late, 'staff/finish');
  await expect(late.locator('#saved')).toBeFocused();
  await staff.context().close();

  await page.reload();
  await expect(page.locator('main')).toContainText('No, we hold nothing about you.');
  await expect(page.locator('main')).toContainText('That was all. Goodbye.');
  await expect(page.locator('main'), 'who looked, and why').toContainText('To answer');
  await look(page, javaScriptEnabled);
});
