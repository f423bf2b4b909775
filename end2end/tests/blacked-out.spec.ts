// Data of others in a copy: it waits for a look, the person asks for it, support blacks a name out, and the copy says so.
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { checkPage, checkServedHtml, checkShape } from './check-page';
import { enterByCode, newCustomer, send, signIn, test } from './person';
import { unzip } from './unzip';

async function look(page: Page, javaScriptEnabled: boolean | undefined): Promise<void> {
  if (javaScriptEnabled) return checkPage(page);
  await checkShape(page);
  await checkServedHtml(page);
}

const press = (page: Page, endpoint: string) =>
  page.locator(`form[action="/ui/${endpoint}"] button[type=submit]:not([formaction]), button[formaction="/ui/${endpoint}"]`).last().click();
const reference = (page: Page) => /R-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(page.url())![0];

/** The text of every file of the copy, once it can be fetched. */
async function fetched(page: Page, language: string, request: string): Promise<string> {
  const link = page.locator(`a[href="/${language}/requests/${request}/download"]`);
  await expect(async () => {
    await page.goto(`/${language}/requests/${request}`);
    await expect(link).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const folder = mkdtempSync(join(tmpdir(), 'candor-copy-'));
  unzip((await file.path())!, folder);
  const files = readdirSync(folder, { recursive: true }).map(name => join(folder, String(name)));
  const text = files.filter(name => statSync(name).isFile()).map(name => readFileSync(name, 'utf8')).join('\n');
  rmSync(folder, { recursive: true });
  return text;
}

for (const language of ['en', 'de', 'ar']) {
  test(`a neighbour's name is blacked out in a copy, in ${language}`, async ({ page, browser, baseURL, javaScriptEnabled }) => {
    test.setTimeout(180_000);
    const customer = `black-${crypto.randomUUID()}`;
    const email = await newCustomer(page, language, customer);
    const data = (text: string) => ({ subject: 'Parcel', channel: 'call', note: text });
    const about = { category: 'messages', touchpoint: 'help' };
    await send(page, customer, { id: 'one', ago: 40, ...about, data: data('Leo Marsh next door has the parcel.') });
    await send(page, customer, { id: 'two', ago: 30, ...about, data: data('The lamp is broken.') });
    await page.goto(`/${language}/sign-in`);
    await enterByCode(page, email);
    await page.goto(`/${language}/requests/new/copy`);
    await page.locator('input[name="form[scope]"][value="some"]').check();
    await page.locator('input[name="form[categories][]"][value="messages"]').check();
    await press(page, 'requests/check');
    await press(page, 'requests/send');
    const first = reference(page);
    const before = await fetched(page, language, first);
    expect(before).not.toContain('Leo Marsh');
    expect(before).not.toContain('The lamp is broken.');
    await page.goto(`/${language}/requests/${first}`);
    await look(page, javaScriptEnabled);
    await press(page, 'requests/look');
    await expect(page.locator('#saved')).toBeFocused();
    const request = reference(page);
    expect(request).not.toBe(first);

    const staff = await (await browser.newContext({ baseURL, javaScriptEnabled })).newPage();
    await signIn(staff, 'Sign in as Jana');
    await staff.goto(`/${language}/staff/requests/${request}`);
    await expect(staff.locator('main')).not.toContainText('Leo Marsh');
    await staff.locator('#reveal').fill('To look at the copy');
    await press(staff, 'staff/reveal');
    await expect(staff.locator('section[aria-labelledby=look]')).toContainText('Leo Marsh');
    await look(staff, javaScriptEnabled);
    await staff.locator('#do-black-out').click();
    await staff.locator('#black-words').fill('leo marsh');
    await press(staff, 'staff/black-out');
    await expect(staff.locator('#black-why-error'), 'without a reason nothing is blacked out').toBeVisible();
    await staff.locator('#black-why').selectOption('others');
    await press(staff, 'staff/black-out');
    await expect(staff.locator('#saved')).toBeFocused();
    await expect(staff.locator('section[aria-labelledby=blotted]')).toContainText('leo marsh');
    await look(staff, javaScriptEnabled);
    await press(staff, 'staff/approve-check');
    await staff.waitForURL(/\/check$/);
    await look(staff, javaScriptEnabled);
    await press(staff, 'staff/approve');
    await staff.context().close();

    const copy = await fetched(page, language, request);
    expect(copy).not.toContain('Leo Marsh');
    expect(copy).toContain('next door has the parcel.');
    expect(copy).toContain('The lamp is broken.');
    expect(copy).toContain('[█');
    await page.goto(`/${language}/requests/${request}`);
    await expect(page.locator('section[aria-labelledby=copy] h3')).toBeVisible();
    await look(page, javaScriptEnabled);
  });
}
