// What is held about somebody: in from the brand's pages, seen on the map and in lists, and who has the last word on a guess.
import { expect, type Locator, type Page } from '@playwright/test';
import { checkAxe, checkPage, checkServedHtml, checkShape } from './check-page';
import { demoKey, newCustomer, signIn, test } from './person';

/** What can be looked at: axe needs scripts. */
async function look(page: Page, javaScriptEnabled: boolean | undefined): Promise<void> {
  if (javaScriptEnabled) return checkPage(page);
  await checkShape(page);
  await checkServedHtml(page);
}

/** What one of the brand's systems asks for, with the key on /demo. */
async function ask<T>(page: Page, what: string, data: object): Promise<T> {
  const headers = { Authorization: `Bearer ${await demoKey(page)}` };
  const answer = await page.request.post(`/api/v1/${what}`, { headers, data });
  expect(answer.ok(), `${what}: ${await answer.text()}`).toBe(true);
  return answer.json();
}

const handOff = async (page: Page, customer: string) => (await ask<{ url: string }>(page, 'handoffs', { customer, to: 'data' })).url;
const send = async (page: Page, records: object[]) =>
  (await ask<{ results: { id: string; stored: boolean; reason?: string }[] }>(page, 'records', { records })).results;

/** Somebody new, with a page they looked at that nobody else did. */
async function visitor(page: Page, language: string, records = 1): Promise<{ reference: string; seen: string }> {
  const reference = `data-${crypto.randomUUID()}`;
  const seen = `Tent ${reference.slice(-6)}`;
  await newCustomer(page, language, reference);
  const views = Array.from({ length: records }, (_, at) => ({
    ...record(reference, `view-${at}`, at + 1),
    ...{ category: 'browsing', touchpoint: 'browse', data: { page: seen, page_type: 'product', where: 'site' } },
  }));
  expect((await send(page, views)).every(({ stored }) => stored), 'views stored').toBe(true);
  return { reference, seen };
}

const record = (customer: string, id: string, minutes: number) => ({
  ...{ id: `${customer}-${id}`, customer, source: 'web-shop' },
  occurred_at: new Date(Date.now() - minutes * 60_000).toISOString(),
});
const guess = (customer: string, key: string, minutes: number) => ({
  ...record(customer, `guess-${key}`, minutes),
  ...{ category: 'guesses', touchpoint: 'browse', data: { guess: `Likes ${key}`, strength: 'likely' } },
  ...{ key, from: [`${customer}-order`, 'browsing'] },
});

const goOn = (page: Page) => page.locator('form[action="/ui/hand-off"] button');
const signOut = (page: Page) => page.locator('form[action="/ui/sign-out"] button');
const entries = (page: Page) => page.locator('main ul.entries > li');
const judge = (page: Page, verdict: string) => page.locator(`form[action="/ui/data/guess"] button[value="${verdict}"]`);
const level = (page: Page, value: string) => page.locator(`input[name="form[level]"][value="${value}"]`);
const save = (page: Page) => page.locator('form[action="/ui/choices/save"] button').click();

for (const language of ['en', 'de', 'ar']) {
  test(`whoever comes from the brand's pages sees what is held and has the last word on guesses, in ${language}`, async ({ page, javaScriptEnabled }) => {
    test.slow();
    const arrive = async (path: string | RegExp) => {
      await expect(page).toHaveURL(path);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
      await look(page, javaScriptEnabled);
    };
    const own = (path: string) => page.locator(`main a[href="/${language}${path}"]`);
    const { reference } = await visitor(page, language, 12);
    const order = { category: 'orders', touchpoint: 'buy', data: { items: 'Raincoat', total: 1089.9, state: 'sent' } };
    const early = [{ ...record(reference, 'order', 30), ...order }, guess(reference, 'hiking', 20)];
    expect(await send(page, early)).toMatchObject([{ stored: true }, { stored: false, reason: 'not-allowed' }]);

    const address = await handOff(page, reference);
    await page.goto(address);
    await arrive(address);
    await page.reload();
    await expect(goOn(page), 'opened twice, and still good').toBeVisible();
    await expect(signOut(page), 'opening signs nobody in').toHaveCount(0);
    expect((await page.request.get(`/${language}/choices`)).status(), 'still a stranger').toBe(401);
    await goOn(page).click();
    await arrive(`/${language}/data`);
    await expect(signOut(page)).toBeVisible();
    await expect(page.locator('.lede'), 'all of it').toContainText(/(?<!\d)13(?!\d)/);
    const about = page.getByRole('row').filter({ has: own('/data/browsing') }).locator('td').nth(1).locator('span').first();
    await expect(about, 'of this kind').toContainText(/^\D*12(?!\d)/);
    await own('/data/orders').click();
    await expect(entries(page).first()).toContainText('Raincoat');
    await expect(entries(page).first(), 'money as people write it').toContainText(/1[.,٬]089[.,٫]90\D*€|€\D*1[.,٬]089[.,٫]90/);
    await arrive(`/${language}/data/orders`);

    await page.goto(`/${language}/choices`);
    await level(page, 'full').check();
    await save(page);
    await expect(page).toHaveURL(`/${language}/choices/preview`);
    await save(page);
    await expect(page.locator('#saved')).toBeFocused();
    const guesses = [guess(reference, 'hiking', 20), guess(reference, 'rain', 10)];
    expect(await send(page, guesses)).toMatchObject([{ stored: true }, { stored: true }]);

    await page.goto(`/${language}/data`);
    await own('/data/guesses').click();
    await expect(entries(page).getByRole('link')).toHaveText(['Likes rain', 'Likes hiking']);
    await arrive(`/${language}/data/guesses`);
    await entries(page).getByRole('link', { name: 'Likes hiking' }).click();
    await arrive(new RegExp(`/${language}/data/guesses/[\\w-]+$`));
    await expect(own('/data/browsing'), 'worked out from a kind').toBeVisible();
    await page.locator(`main dd a[href^="/${language}/data/orders/"]`).click();
    await expect(page.locator('h1'), 'and from a record').toHaveText('Raincoat');
    await arrive(new RegExp(`/${language}/data/orders/[\\w-]+$`));
    await page.goBack();
    await judge(page, 'delete').click();
    await expect(page.locator('#saved')).toBeFocused();
    await expect(entries(page).getByRole('link')).toHaveText(['Likes rain']);
    await arrive(`/${language}/data/guesses#saved`);
    const again = { ...guesses[0], id: `${reference}-again` };
    const unwanted = { stored: false, reason: 'unwanted' };
    expect(await send(page, [guesses[0], again]), 'the same, and the same under another id').toMatchObject([unwanted, unwanted]);

    await entries(page).getByRole('link', { name: 'Likes rain' }).click();
    await judge(page, 'wrong').click();
    await expect(page.locator('#saved')).toBeFocused();
    await expect(entries(page).locator('.record__wrong'), 'it stays, as what it was').toBeVisible();
    await arrive(`/${language}/data/guesses#saved`);
    expect(await send(page, [guesses[1]])).toMatchObject([unwanted]);
    await entries(page).getByRole('link', { name: 'Likes rain' }).click();
    await arrive(new RegExp(`/${language}/data/guesses/[\\w-]+$`));
    await judge(page, 'right').click();
    await expect(page.locator('#saved')).toBeFocused();
    await expect(entries(page)).toHaveCount(1);
    await expect(page.locator('.record__wrong')).toHaveCount(0);
    expect(await send(page, [guesses[1], again])).toMatchObject([{ stored: true }, unwanted]);
  });
}

test.describe('a hand-off', () => {
  const gone = async (page: Page) => {
    await expect(page).toHaveURL(/\/en\/sign-in\?link=gone$/);
    await expect(page.getByRole('heading', { name: 'This way in is no longer good' })).toBeVisible();
  };

  test('that was used or never made leads to signing in, with the reason', async ({ page, javaScriptEnabled }) => {
    const address = await handOff(page, (await visitor(page, 'en')).reference);
    await page.goto(address);
    await goOn(page).click();
    await signOut(page).click();
    const unknown = `/en/hand-off/${'A'.repeat(43)}`;
    for (const bad of [address, unknown, '/en/hand-off/nothing']) {
      await page.goto(bad);
      await goOn(page).click();
      await gone(page);
      await expect(signOut(page)).toHaveCount(0);
    }
    await look(page, javaScriptEnabled);
  });

  test('that was used says so to who is signed in, too', async ({ page }) => {
    const address = await handOff(page, (await visitor(page, 'en')).reference);
    await page.goto(address);
    await goOn(page).click();
    await page.goto(address);
    await goOn(page).click();
    await expect(page.getByText('This way in is no longer good')).toBeVisible();
  });

  test('opened by somebody else says that it switches accounts, and does', async ({ page, context, javaScriptEnabled }) => {
    const [first, second] = [await visitor(page, 'en'), await visitor(page, 'en')];
    const enter = async (customer: string) => {
      await page.goto(await handOff(page, customer));
      await expect(page.locator('main .notice--warn')).toHaveCount(customer === second.reference ? 1 : 0);
      await look(page, javaScriptEnabled);
      await goOn(page).click();
      await page.locator('main a[href="/en/data/browsing"]').click();
      return (await context.cookies()).find(({ name }) => name.endsWith('candor'))!;
    };
    const before = await enter(first.reference);
    await expect(entries(page)).toContainText([first.seen]);
    const after = await enter(second.reference);
    await expect(entries(page)).toHaveCount(1);
    await expect(entries(page)).toContainText([second.seen]);
    expect(after.value, 'a session of its own').not.toBe(before.value);
    await context.addCookies([before]);
    expect((await page.request.get('/en/choices')).status(), 'the first one was signed out').toBe(401);
  });
});

test.describe('somebody with a long history', () => {
  test.use({ storageState: async ({ sessionOf }, use) => use(await sessionOf('Sign in as Farid')) });

  const number = (text: string) => (/\d/.test(text) ? Number(text.replace(/[,\s]/g, '').match(/\d+/)![0]) : /\bone\b/.test(text) ? 1 : 0);
  const texts = async (all: Locator) => (await all.allInnerTexts()).map(text => text.replace(/\s+/g, ' ').trim());

  test('reads the same on the map and in its table', async ({ page }) => {
    await page.goto('/en/journey');
    await page.locator('details.more > summary').click();
    const [steps, rows] = [page.locator('ol.line > li'), page.locator('details.more tbody tr')];
    await expect(rows.first()).toBeVisible();
    expect(await texts(rows.locator('th')), 'steps').toEqual(await texts(steps.locator('h2')));
    await expect(page.getByRole('columnheader', { name: 'About you' })).toBeVisible();
    let [held, empty] = [0, 0];
    for (const [at, step] of (await steps.all()).entries()) {
      const [, , used, about] = await rows.nth(at).locator('th, td').all();
      const aside = step.locator('.line__aside');
      const name = await step.locator('h2').innerText();
      const uses = await step.locator('.uses li').evaluateAll(all => all.map(use => `${use.querySelector('a')!.innerText}: ${use.querySelector('strong')!.innerText}`));
      expect(await texts(used.locator('li')), `${name}: what it is used for`).toEqual(uses);
      const figure = aside.locator('.figure__number');
      if ((await figure.count()) === 0) {
        empty += 1;
        await expect(aside, name).toHaveText('Nothing about you from this step.');
        await expect(about, name).toHaveText('Nothing about you from this step.');
        continue;
      }
      held += 1;
      const count = number(await figure.innerText());
      expect(number(await about.innerText()), name).toBe(count);
      const kinds = (await texts(aside.locator('.tally .number'))).map(number);
      expect(kinds.reduce((sum, kind) => sum + kind, 0), `${name}: kind by kind`).toBe(count);
    }
    expect([held, empty].every(count => count > 0), 'steps with records and without').toBe(true);
  });

  /** Every record of a list, page by page, by its links only. */
  async function turnPages(page: Page): Promise<{ address: string; at: string }[]> {
    const found = [];
    const older = page.getByRole('link', { name: 'Older', exact: true });
    for (let more = true; more; ) {
      for (const entry of await entries(page).all()) {
        const address = await entry.locator('.record__head a').getAttribute('href');
        found.push({ address: address!, at: (await entry.locator('time').getAttribute('datetime'))! });
      }
      more = await older.isVisible();
      if (more) await Promise.all([page.waitForURL(url => url.searchParams.get('after') !== new URL(page.url()).searchParams.get('after')), older.click()]);
    }
    expect(new Set(found.map(({ address }) => address)).size, 'no record twice').toBe(found.length);
    expect(found.map(({ at }) => at), 'newest first').toEqual(found.map(({ at }) => at).sort().reverse());
    return found;
  }

  test('turns page after page to the oldest record, and asks for some by step and day', async ({ page, javaScriptEnabled }) => {
    test.slow();
    await page.goto('/en/data/browsing');
    const held = number(await page.locator('.held dl dd').first().innerText());
    await page.getByRole('link', { name: /^See all/ }).click();
    await expect(page).toHaveURL('/en/data/browsing/records');
    await look(page, javaScriptEnabled);
    const all = await turnPages(page);
    expect(all.length, 'as many as the page about the kind says').toBe(held);
    expect(held, 'more than two pages').toBeGreaterThan(100);
    await look(page, javaScriptEnabled);

    const day = (at: string) => new Date(at).toLocaleDateString('sv', { timeZone: 'Europe/Berlin' });
    const [from, to] = [day(all[130].at), day(all[30].at)];
    await page.getByLabel('From', { exact: true }).fill(from);
    await page.getByLabel('To', { exact: true }).fill(to);
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await expect(page).toHaveURL(/[?&]from=/);
    const some = await turnPages(page);
    expect(some, 'whole days, in the time of the brand').toEqual(all.filter(({ at }) => from <= day(at) && day(at) <= to));
    await expect(page.getByLabel('From', { exact: true })).toHaveValue(from);
    await page.getByRole('link', { name: 'Show all again' }).click();
    await expect(page).toHaveURL('/en/data/browsing/records');

    await page.goto('/en/journey');
    const tally = page.locator('.tally li').filter({ has: page.locator('a[href="/en/data/device/records?touchpoint=browse"]') });
    const here = number(await tally.locator('.number').innerText());
    await page.goto('/en/data/device/records');
    expect(await entries(page).count(), 'at every step').toBeGreaterThan(here);
    await page.getByLabel('Step').selectOption('browse');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await expect(page).toHaveURL(/[?&]touchpoint=browse/);
    await expect(entries(page), 'as many as the map says').toHaveCount(here);
    await expect(page.getByLabel('Step')).toHaveValue('browse');
  });

  test('is told which day cannot be read, with everything still typed', async ({ page, javaScriptEnabled }) => {
    await page.goto('/en/data/browsing/records');
    await page.getByLabel('Step').selectOption('browse');
    await page.getByLabel('From', { exact: true }).fill('31.3.2026');
    await page.getByLabel('To', { exact: true }).fill('2026-02-28');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await expect(page.locator('#errors')).toBeFocused();
    await expect(page).toHaveTitle(/^Error: /);
    await expect(page.locator('#errors a')).toHaveAttribute('href', '#from');
    await expect(page.locator('#from-error')).toBeVisible();
    await expect(page.locator('#to-error')).toHaveCount(0);
    await expect(page.getByLabel('Step')).toHaveValue('browse');
    await expect(page.locator('#from')).toHaveValue('31.3.2026');
    await expect(page.locator('#to')).toHaveValue('2026-02-28');
    await look(page, javaScriptEnabled);
  });
});

test('the words for a form of the brand are open to every page, and nothing else is', async ({ page, javaScriptEnabled }) => {
  const get = (address: string, accept = 'application/json') => page.request.get(`/api/v1${address}`, { headers: { Accept: accept } });
  const [json, html] = await Promise.all(['application/json', 'text/html'].map(kind => get('/touchpoints/browse/notice?lang=ar', kind)));
  for (const answer of [json, html]) {
    expect(answer.status()).toBe(200);
    expect(answer.headers()).toMatchObject({ 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' });
    expect(answer.headers()['cache-control']).toMatch(/public/);
    expect(answer.headers()).not.toHaveProperty('set-cookie');
  }
  const { language, text, link } = await json.json();
  expect(language).toBe('ar');
  expect(html.headers()['content-type']).toMatch(/^text\/html/);
  await page.setContent(`<!DOCTYPE html><html lang="en"><title>Shop</title><main><h1>Shop</h1>${await html.text()}</main></html>`);
  const note = page.getByRole('note');
  await expect(note).toHaveAttribute('lang', 'ar');
  await expect(note).toHaveAttribute('dir', 'rtl');
  await expect(note).toContainText(text);
  if (javaScriptEnabled) await checkAxe(page);
  await expect(note.getByRole('link')).toHaveAttribute('href', link);
  await page.goto(link);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');

  const [unknown, foreign, other] = [await get('/touchpoints/nothing/notice'), await get('/touchpoints/browse/notice?lang=xx'), await get('/openapi.json')];
  expect([unknown.status(), foreign.status(), other.status()]).toEqual([404, 422, 200]);
  expect(unknown.headers()['content-type']).toMatch(/^application\/problem\+json/);
  expect(foreign.headers()['content-type']).toMatch(/^application\/problem\+json/);
  expect(other.headers()).not.toHaveProperty('access-control-allow-origin');
});

test('what changed is a page and a feed, and leads to every version', async ({ page, javaScriptEnabled }) => {
  await page.goto('/en/changes');
  await look(page, javaScriptEnabled);
  const feed = await page.request.get((await page.locator('main a[type="application/atom+xml"]').getAttribute('href'))!);
  expect(feed.headers()['content-type']).toMatch(/^application\/atom\+xml/);
  expect(new URL(feed.url()).pathname).toBe('/en/changes.atom');
  expect(await feed.text()).toMatch(/<feed [^>]*xmlns="http:\/\/www\.w3\.org\/2005\/Atom"[^]*<entry>[^]*\/en\/notices\/1"/);
  const first = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /Version \u2068?1\u2069?/ }) });
  await first.getByRole('link', { name: 'Read this version' }).click();
  await expect(page).toHaveURL('/en/notices/1');
  await expect(page.locator('h1')).toHaveText(/version \u2068?1\u2069?$/);
  await look(page, javaScriptEnabled);
});
