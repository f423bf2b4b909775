// What is held about somebody: in from the brand's pages, on the map and in lists, and who has the last word on a guess.
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

type Result = { id: string; stored: boolean; reason?: string };
const send = async (page: Page, ...records: object[]) => (await ask<{ results: Result[] }>(page, 'records', { records })).results;
const handOff = async (page: Page, customer: string) =>
  (await ask<{ url: string }>(page, 'handoffs', { customer, to: 'data' })).url;

const NOW = Date.now();
const record = (customer: string, id: string, minutes: number, about: object) => {
  const occurred_at = new Date(NOW - minutes * 60_000).toISOString();
  return { id: `${customer}-${id}`, customer, source: 'web-shop', occurred_at, ...about };
};
const guess = (customer: string, key: string, minutes: number) => {
  const data = { guess: `Likes ${key}`, strength: 'likely' };
  const from = [`${customer}-order`, 'browsing'];
  return record(customer, key, minutes, { category: 'guesses', touchpoint: 'browse', data, key, from });
};

/** Somebody new, who has looked at pages named after them. */
async function visitor(page: Page, language: string, views = 1): Promise<string> {
  const reference = `data-${crypto.randomUUID()}`;
  await newCustomer(page, language, reference);
  const about = { category: 'browsing', touchpoint: 'browse', data: { page: `Page of ${reference}`, where: 'site' } };
  const sent = await send(page, ...Array.from({ length: views }, (_, at) => record(reference, `view-${at}`, at + 1, about)));
  expect(sent.filter(({ stored }) => stored)).toHaveLength(views);
  return reference;
}

const goOn = (page: Page) => page.locator('form[action="/ui/hand-off"] button');
const signOut = (page: Page) => page.locator('form[action="/ui/sign-out"] button');
const entries = (page: Page) => page.locator('main ul.entries > li');
const save = (page: Page) => page.locator('form[action="/ui/choices/save"] button').click();

for (const language of ['en', 'de', 'ar']) {
  test(`whoever comes from the brand's pages sees what is held and judges guesses, in ${language}`, async ({
    page,
    javaScriptEnabled,
  }) => {
    test.slow();
    const arrive = async (path: string | RegExp) => {
      await expect(page).toHaveURL(path);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
      await look(page, javaScriptEnabled);
    };
    const link = (path: string) => page.locator(`a[href="/${language}${path}"]`);
    const open = (name: string) => entries(page).getByRole('link', { name }).click();
    const one = (category: string) => new RegExp(`/${language}/data/${category}/[\\w-]{36}$`);
    const judge = async (verdict: string) => {
      await page.locator(`form[action="/ui/data/guess"] button[value="${verdict}"]`).click();
      await expect(page.locator('#saved')).toBeFocused();
    };
    const [stored, unwanted] = [{ stored: true }, { stored: false, reason: 'unwanted' }];
    const customer = await visitor(page, language, 12);
    const order = { category: 'orders', touchpoint: 'buy', data: { items: 'Raincoat', total: 1089.9, state: 'sent' } };
    const [hiking, rain] = [guess(customer, 'hiking', 20), guess(customer, 'rain', 10)];
    const early = await send(page, record(customer, 'order', 30, order), hiking);
    expect(early).toMatchObject([stored, { stored: false, reason: 'not-allowed' }]);

    const address = await handOff(page, customer);
    await page.goto(address);
    await arrive(address);
    await page.reload();
    await expect(goOn(page), 'opened twice, and still good').toBeVisible();
    await expect(signOut(page), 'opening signs nobody in').toHaveCount(0);
    expect((await page.request.get(`/${language}/choices`)).status(), 'still a stranger').toBe(401);
    await goOn(page).click();
    await arrive(`/${language}/data`);
    await expect(page.locator('.lede'), 'all of it').toContainText(/(?<!\d)13(?!\d)/);
    const row = page.getByRole('row').filter({ has: link('/data/browsing') });
    await expect(row.getByRole('cell').nth(1), 'of this kind').toContainText(/^\D*12(?!\d)/);
    await page.getByRole('row').and(page.locator(`:has(a[href$="/data/orders"])`)).getByRole('link').click();
    await expect(entries(page)).toContainText([/Raincoat.*1[.,]089[.,]90/s]);
    await arrive(`/${language}/data/orders`);

    await page.goto(`/${language}/choices`);
    await page.locator('input[name="form[level]"][value="full"]').check();
    await save(page);
    await expect(page).toHaveURL(`/${language}/choices/preview`);
    await save(page);
    await expect(page.locator('#saved')).toBeFocused();
    expect(await send(page, hiking, rain)).toMatchObject([stored, stored]);

    await page.goto(`/${language}/data`);
    await link('/data/guesses').click();
    await expect(entries(page).getByRole('link')).toHaveText(['Likes rain', 'Likes hiking']);
    await arrive(`/${language}/data/guesses`);
    await open('Likes hiking');
    await arrive(one('guesses'));
    await expect(page.locator('main dl').locator(link('/data/browsing')), 'worked out from a kind').toBeVisible();
    await page.locator(`main dl a[href^="/${language}/data/orders/"]`).click();
    await expect(page.locator('h1'), 'and from a record').toHaveText('Raincoat');
    await arrive(one('orders'));
    await page.goBack();
    await judge('delete');
    await expect(entries(page).getByRole('link')).toHaveText(['Likes rain']);
    await arrive(`/${language}/data/guesses#saved`);
    const renamed = { ...hiking, id: `${customer}-renamed` };
    expect(await send(page, hiking, renamed), 'under whatever id').toMatchObject([unwanted, unwanted]);

    await open('Likes rain');
    await judge('wrong');
    await expect(entries(page).locator('.record__wrong'), 'it stays, as what it was').toBeVisible();
    await arrive(`/${language}/data/guesses#saved`);
    expect(await send(page, rain)).toMatchObject([unwanted]);
    await open('Likes rain');
    await arrive(one('guesses'));
    await judge('right');
    await expect(entries(page).getByRole('link')).toHaveText(['Likes rain']);
    await expect(page.locator('.record__wrong')).toHaveCount(0);
    expect(await send(page, rain, renamed), 'the other one stays unwanted').toMatchObject([stored, unwanted]);
  });
}

test.describe('a hand-off', () => {
  const gone = (page: Page) => expect(page.getByRole('heading', { name: 'This way in is no longer good' })).toBeVisible();

  test('that was used or never made leads to signing in, with the reason', async ({ page, javaScriptEnabled }) => {
    const address = await handOff(page, await visitor(page, 'en'));
    await page.goto(address);
    await goOn(page).click();
    await signOut(page).click();
    for (const bad of [address, `/en/hand-off/${'A'.repeat(43)}`, '/en/hand-off/nothing']) {
      await page.goto(bad);
      await goOn(page).click();
      await expect(page).toHaveURL('/en/sign-in?link=gone');
      await gone(page);
      await expect(signOut(page)).toHaveCount(0);
    }
    await look(page, javaScriptEnabled);
  });

  test('that was used says so to somebody else who is signed in', async ({ page }) => {
    const address = await handOff(page, await visitor(page, 'en'));
    await page.goto(address);
    await goOn(page).click();
    await signIn(page, 'Sign in as Ben');
    await page.goto(address);
    await goOn(page).click();
    await gone(page);
  });

  test('opened by somebody else says that it switches accounts, and does', async ({ page, context, javaScriptEnabled }) => {
    const [first, second] = [await visitor(page, 'en'), await visitor(page, 'en')];
    const enter = async (customer: string) => {
      await page.goto(await handOff(page, customer));
      await expect(page.locator('main .notice--warn')).toHaveCount(customer === second ? 1 : 0);
      await look(page, javaScriptEnabled);
      await goOn(page).click();
      await page.locator('main a[href="/en/data/browsing"]').click();
      await expect(entries(page)).toContainText([`Page of ${customer}`]);
      return context.cookies();
    };
    const before = await enter(first);
    expect(await enter(second), 'a session of its own').not.toEqual(before);
    await context.addCookies(before);
    expect((await page.request.get('/en/choices')).status(), 'the first one is signed out').toBe(401);
  });
});

test.describe('somebody with a long history', () => {
  test.use({ storageState: async ({ sessionOf }, use) => use(await sessionOf('Sign in as Farid')) });

  const number = (text: string) => Number(/\d+/.exec(text.replace(/^one /, '1 ').replaceAll(',', ''))?.[0]);
  const plain = async (all: Locator) => (await all.allInnerTexts()).map(text => text.replace(/[:\s]+/g, ' ').trim());
  const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });
  const show = (page: Page) => page.getByRole('button', { name: 'Show', exact: true }).click();

  test('reads the same on the map and in its table', async ({ page }) => {
    await page.goto('/en/journey');
    await page.locator('details.more > summary').click();
    const [steps, rows] = [page.locator('ol.line > li'), page.locator('details.more tbody tr')];
    expect(await plain(rows.locator('th'))).toEqual(await plain(steps.locator('h2')));
    await expect(page.getByRole('columnheader').last()).toHaveText('About you');
    const counts: number[] = [];
    for (const [at, step] of (await steps.all()).entries()) {
      const [aside, cells] = [step.locator('.line__aside'), rows.nth(at).locator('th, td')];
      const name = await cells.first().innerText();
      expect(await plain(cells.nth(2).locator('li')), `${name}: uses`).toEqual(await plain(step.locator('.uses li')));
      const figure = aside.locator('.figure__number');
      const count = (await figure.count()) > 0 ? number(await figure.innerText()) : 0;
      const kinds = (await plain(aside.locator('.tally .number'))).map(number);
      expect(kinds.reduce((sum, kind) => sum + kind, 0), `${name}: kind by kind`).toBe(count);
      const none = 'Nothing about you from this step.';
      if (count > 0) expect(number(await cells.last().innerText()), name).toBe(count);
      else for (const said of [aside, cells.last()]) await expect(said, name).toHaveText(none);
      counts.push(count);
    }
    expect([Math.min(...counts), Math.max(...counts) > 1], 'steps with records and without').toEqual([0, true]);
  });

  /** Every record of a list, page by page, by its links only. */
  async function turnPages(page: Page): Promise<{ address: string; at: string }[]> {
    const found = [];
    const older = page.getByRole('link', { name: 'Older', exact: true });
    for (;;) {
      const read = (all: Element[]) =>
        all.map(entry => ({ address: entry.querySelector('a')!.href, at: entry.querySelector('time')!.dateTime }));
      found.push(...(await entries(page).evaluateAll(read)));
      if (!(await older.isVisible())) break;
      const next = (await older.getAttribute('href'))!;
      await older.click();
      await expect(page).toHaveURL(next);
    }
    expect(new Set(found.map(({ address }) => address)).size, 'no record twice').toBe(found.length);
    return found;
  }

  test('turns page after page to the oldest record, and asks for some by day and step', async ({ page, javaScriptEnabled }) => {
    await page.goto('/en/data/browsing');
    const held = number(await page.locator('.held dd').first().innerText());
    await page.getByRole('link', { name: /^See all/ }).click();
    const all = await turnPages(page);
    expect(all.length, 'as many as the page about the kind says').toBe(held);
    expect(held, 'more than two pages').toBeGreaterThan(100);
    expect(all.map(({ at }) => at), 'newest first').toEqual(all.map(({ at }) => at).sort().reverse());
    await look(page, javaScriptEnabled);

    const day = (at: string) => new Date(at).toLocaleDateString('sv', { timeZone: 'Europe/Berlin' });
    const [from, to] = [day(all[130].at), day(all[30].at)];
    await field(page, 'From').fill(from);
    await field(page, 'To').fill(to);
    await show(page);
    await expect(page).toHaveURL(/[?&]from=/);
    const some = all.filter(({ at }) => from <= day(at) && day(at) <= to);
    expect(await turnPages(page), 'whole days, as the brand counts them, on every page').toEqual(some);
    await page.getByRole('link', { name: 'Show all again' }).click();
    await expect(page).toHaveURL('/en/data/browsing/records');

    await page.goto('/en/journey');
    const device = page.locator('.tally li', { has: page.locator('a[href$="/data/device/records?touchpoint=browse"]') });
    const here = number(await device.locator('.number').innerText());
    await page.goto('/en/data/device/records');
    expect(await entries(page).count(), 'at every step').toBeGreaterThan(here);
    await field(page, 'Step').selectOption('browse');
    await show(page);
    await expect(entries(page), 'as many as the map says').toHaveCount(here);
  });

  test('is told which day cannot be read, with everything still typed', async ({ page, javaScriptEnabled }) => {
    await page.goto('/en/data/browsing/records');
    await field(page, 'Step').selectOption('browse');
    await field(page, 'From').fill('31.3.2026');
    await field(page, 'To').fill('2026-02-28');
    await show(page);
    await expect(page.locator('#errors')).toBeFocused();
    await expect(page).toHaveTitle(/^Error: /);
    await expect(page.locator('#errors a')).toHaveAttribute('href', '#from');
    await expect(page.locator('.error')).toHaveAttribute('id', 'from-error');
    for (const [name, value] of [['Step', 'browse'], ['From', '31.3.2026'], ['To', '2026-02-28']]) {
      await expect(field(page, name)).toHaveValue(value);
    }
    await look(page, javaScriptEnabled);
  });
});

test('the words for a form of the brand are open to every page, and nothing else is', async ({ page, javaScriptEnabled }) => {
  const get = (path: string, Accept = '*/*') => page.request.get(`/api/v1/${path}`, { headers: { Accept } });
  const [json, html] = [await get('touchpoints/browse/notice?lang=ar'), await get('touchpoints/browse/notice?lang=ar', 'text/html')];
  for (const answer of [json, html]) {
    expect(answer.status()).toBe(200);
    expect(answer.headers()).toMatchObject({ 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' });
    expect(answer.headers()).not.toHaveProperty('set-cookie');
  }
  const { language, text, link } = await json.json();
  expect(language).toBe('ar');
  await page.setContent(`<!DOCTYPE html><html lang="en"><title>Shop</title><main><h1>Shop</h1>${await html.text()}</main></html>`);
  const note = page.getByRole('note');
  await expect(note).toHaveAttribute('lang', 'ar');
  await expect(note).toHaveAttribute('dir', 'rtl');
  await expect(note).toContainText(text);
  if (javaScriptEnabled) await checkAxe(page);
  await expect(note.getByRole('link')).toHaveAttribute('href', link);
  expect((await page.request.get(link)).status()).toBe(200);

  const refused = [await get('touchpoints/nothing/notice'), await get('touchpoints/browse/notice?lang=xx')];
  expect(refused.map(answer => answer.status())).toEqual([404, 422]);
  for (const answer of refused) expect(answer.headers()['content-type']).toBe('application/problem+json');
  expect((await get('openapi.json')).headers()).not.toHaveProperty('access-control-allow-origin');
});

test('what changed is a page and a feed, and leads to every version', async ({ page, javaScriptEnabled }) => {
  await page.goto('/en/changes');
  await look(page, javaScriptEnabled);
  const address = await page.locator('main a[type="application/atom+xml"]').getAttribute('href');
  expect(address).toBe('/en/changes.atom');
  const feed = await page.request.get('/en/changes.atom');
  expect(feed.headers()['content-type']).toMatch(/^application\/atom\+xml/);
  expect(await feed.text()).toMatch(/<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom"[^]*<entry>[^]*\/en\/notices\/1"/);
  const version = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /^Version \W?1\b/ }) });
  await version.getByRole('link', { name: 'Read this version' }).click();
  await expect(page).toHaveURL('/en/notices/1');
  await expect(page.locator('h1')).toHaveText(/version \W?1\W?$/);
  await look(page, javaScriptEnabled);
});
