// A short shift at the desk: six cases of six kinds, each from the list to its end, by what its page offers.
import { expect, type Browser, type Page } from '@playwright/test';
import { checkAxe, checkServedHtml } from './check-page';
import { askForCode, enterByCode, newCustomer, send, signIn, test } from './person';

const press = (page: Page, endpoint: string) =>
  page.locator(`form[action="/ui/${endpoint}"] button[type=submit]:not([formaction]), button[formaction="/ui/${endpoint}"]`).last().click();

/** Sends the form of a request that is filled in, and answers its number. */
async function sent(page: Page): Promise<string> {
  await press(page, 'requests/check');
  await page.waitForURL(/\/check(\?|$)/);
  await press(page, 'requests/send');
  await page.waitForURL(/\/requests\/R-/);
  return /R-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(page.url())![0];
}

async function somebody(browser: Browser, baseURL: string): Promise<Page> {
  return (await browser.newContext({ baseURL })).newPage();
}

/** A second member of staff reads the case and says yes to what waits in it. */
async function agrees(second: Page, request: string): Promise<void> {
  const path = `/en/staff/requests/${request}`;
  await second.goto('/en/staff');
  await second.locator('section[aria-labelledby="yes"]').getByRole('link', { name: request }).click();
  await second.locator('#reveal').fill('To say yes or no');
  await press(second, 'staff/reveal');
  await second.waitForURL(/#saved$/);
  await second.locator(`a[href="${path}/yes"]`).click();
  await press(second, 'staff/say-yes');
  await second.waitForURL(/#saved$/);
}

/** Does the first thing the page of a case offers that moves it on. False once nothing is left to do. */
async function moves(desk: Page, second: Page, request: string, scripts: boolean | undefined): Promise<boolean> {
  await desk.goto(`/en/staff/requests/${request}`);
  const offers = async (endpoint: string) => (await desk.locator(`button[formaction="/ui/staff/${endpoint}"]`).count()) > 0;
  if (await desk.locator('form[action="/ui/staff/take-back"]').count()) {
    await agrees(second, request);
    return true;
  }
  if (await offers('reveal')) {
    await desk.locator('#reveal').fill('To answer the request');
    await press(desk, 'staff/reveal');
  } else if (await offers('approve-check')) {
    await press(desk, 'staff/approve-check');
    await desk.waitForURL(/\/check$/);
    if (scripts) await checkAxe(desk);
    await press(desk, 'staff/approve');
  } else if (await offers('task-check')) {
    // Where nothing is known of the person, nobody is done with them.
    const nameless = (await desk.getByText('We know nothing by which this system keeps the person').count()) > 0;
    await desk.locator(`input[name="form[outcome]"][value="${nameless ? 'not-found' : 'done'}"]`).check();
    await press(desk, 'staff/task-check');
    await expect(desk.locator('#saved, #errors, form[action="/ui/staff/task"]').first()).toBeVisible();
    // The portal itself was at the case meanwhile: it is looked at anew.
    if ((await desk.locator('#errors').count()) > 0) return true;
    if (desk.url().endsWith('/check')) await press(desk, 'staff/task');
  } else if ((await desk.locator('#came option[value="granted"]').count()) > 0) {
    await desk.locator('#what-answer').check();
    await desk.locator('#came').selectOption('granted');
    await desk.locator('#write').fill('This is our answer.');
    await press(desk, 'staff/write-check');
    await desk.waitForURL(/\/check$/);
    await press(desk, 'staff/finish');
  } else {
    // Closed, or the portal is at it.
    const open = (await desk.locator('[formaction^="/ui/staff/"]').count()) > 0;
    if (open) await desk.waitForTimeout(500);
    return open;
  }
  await expect(desk.locator('#saved')).toBeFocused();
  return true;
}

test('a shift of six cases is worked off from the list to the end of each', async ({ page, browser, baseURL, javaScriptEnabled }) => {
  test.setTimeout(300_000);
  const customer = `shift-${crypto.randomUUID()}`;
  const email = await newCustomer(page, 'en', customer);
  await send(page, customer, { id: 'order', ago: 30, category: 'orders', touchpoint: 'buy', data: { items: 'Raincoat', total: 89.9 } });
  await page.goto('/en/sign-in');
  await enterByCode(page, email);
  const cases: string[] = [];

  await page.goto('/en/requests/new/copy');
  await page.locator('input[name="form[scope]"][value="all"]').check();
  cases.push(await sent(page));
  await page.goto('/en/data/orders');
  await page.locator('a[href*="/en/data/orders/"]:not([href$="/records"])').first().click();
  await page.locator('a[href*="/requests/new/correct"]').first().click();
  await page.locator('#field').selectOption('total');
  await page.locator('#after').fill('59.90');
  cases.push(await sent(page));
  await page.goto('/en/requests/new/review');
  await page.locator('input[name="form[purpose]"]').first().check();
  await page.locator('#words').fill('I see it otherwise.');
  cases.push(await sent(page));
  await page.goto('/en/requests/new/stop');
  await page.locator('input[name="form[stop]"][value="restrict"]').check();
  cases.push(await sent(page));

  const guest = await somebody(browser, baseURL!);
  await guest.goto('/en/requests/guest');
  const code = await askForCode(guest, `${crypto.randomUUID()}@example.org`);
  await guest.locator('#code').fill(code);
  await press(guest, 'requests/guest-code');
  await guest.goto('/en/requests/new/question');
  await guest.locator('#words').fill('Do you know me?');
  cases.push(await sent(guest));
  await guest.goto('/en/requests/new/delete');
  const deletion = await sent(guest);
  cases.push(deletion);

  const desk = await somebody(browser, baseURL!);
  await signIn(desk, 'Sign in as Jana');
  const second = await somebody(browser, baseURL!);
  await signIn(second, 'Sign in as Robin');
  for (const request of cases) {
    await desk.goto('/en/staff/requests');
    const link = desk.getByRole('link', { name: request });
    // The list shows the oldest first, a page at a time.
    while ((await link.count()) === 0) await desk.locator('a[href*="after="]').click();
    await link.click();
    await expect(desk).toHaveURL(`/en/staff/requests/${request}?view=all`);
    if (!javaScriptEnabled) await checkServedHtml(desk);
    let left = 20;
    while (await moves(desk, second, request, javaScriptEnabled)) expect(left--, `${request} does not end`).toBeGreaterThan(0);
  }
  for (const request of cases) {
    await desk.goto(`/en/staff/requests/${request}`);
    await expect(desk.locator('main'), request).toContainText('This request is closed');
  }
  await page.goto('/en/requests');
  await expect(page.locator('#own ~ ul .entries__who')).toHaveText(['Done', 'Done', 'Done', 'Done']);
  await desk.context().close();
  await second.context().close();
  await guest.context().close();
});
