// Data held about a customer: in from the brand's pages, on the map and in lists, and who has the last word on a guess.
import { expect, type Locator, type Page } from '@playwright/test';
import { checkAxe, checkNoSidewaysScroll, checkPage, checkServedHtml, checkShape } from './check-page';
import { Hands } from './hands';
import { handOff, newCustomer, send, signIn, test } from './person';

/** The checks that can run here: axe needs scripts. */
async function look(page: Page, javaScriptEnabled: boolean | undefined): Promise<void> {
  if (javaScriptEnabled) return checkPage(page);
  await checkShape(page);
  await checkServedHtml(page);
}

/** A new customer, who has looked at pages named after them. */
async function visitor(page: Page, language: string, views = 1): Promise<string> {
  const reference = `data-${crypto.randomUUID()}`;
  await newCustomer(page, language, reference);
  const view = { category: 'browsing', touchpoint: 'browse', data: { page: `Page of ${reference}`, where: 'site' } };
  const all = Array.from({ length: views }, (_, at) => ({ id: `view-${at}`, ago: at + 1, ...view }));
  expect((await send(page, reference, ...all)).filter(({ stored }) => stored)).toHaveLength(views);
  return reference;
}

const goOn = (page: Page) => page.locator('form[action="/ui/hand-off"] button').click();
const save = (page: Page) => page.locator('form:is([action="/ui/choices/save"], [action="/ui/choices/confirm"]) button').click();
const signOut = (page: Page) => page.locator('form[action="/ui/sign-out"] button');
async function choosesFull(page: Page, language: string): Promise<void> {
  await page.goto(`/${language}/choices`);
  await page.locator('input[name="form[level]"][value="full"]').check();
  await save(page);
  await expect(page).toHaveURL(`/${language}/choices/preview`);
  await save(page);
  await expect(page.locator('#saved')).toBeFocused();
}
const entries = (page: Page) => page.locator('main ul.entries > li');

for (const language of ['en', 'de', 'ar']) {
  test(`from the brand's pages to what is held, and to judging guesses, in ${language}`, async ({ page, javaScriptEnabled }) => {
    test.slow();
    const arrive = async (path: string) => {
      await expect(page).toHaveURL(new RegExp(`/${language}${path}$`));
      await expect(page.locator(`html[lang=${language}][dir=${language === 'ar' ? 'rtl' : 'ltr'}]`)).toBeAttached();
      await look(page, javaScriptEnabled);
    };
    const link = (path: string) => page.locator(`a[href="/${language}${path}"]`);
    const open = (name: string) => entries(page).getByRole('link', { name }).click();
    const judge = async (verdict: string) => {
      // An act that cannot be taken back needs a second step.
      if (verdict === 'delete') await page.locator('main details summary').last().click();
      await page.locator(`form[action="/ui/data/guess"] button[value="${verdict}"]`).click();
      await expect(page.locator('#saved')).toBeFocused();
    };
    const [stored, refused, unwanted] = [{ stored: true }, { reason: 'not-allowed' }, { stored: false, reason: 'unwanted' }];
    const customer = await visitor(page, language, 12);
    const told = (...records: Parameters<typeof send>[2][]) => send(page, customer, ...records);
    const bought = { category: 'orders', touchpoint: 'buy', data: { items: 'Raincoat', total: 1089.9, state: 'sent' } };
    const guesses = { category: 'guesses', touchpoint: 'browse', from: [`${customer}-order`, 'browsing'] };
    const hiking = { id: 'guess-1', ago: 20, ...guesses, key: 'hiking', data: { guess: 'Likes hiking', strength: 'sure' } };
    const rain = { id: 'guess-2', ago: 10, ...guesses, key: 'rain', data: { guess: 'Likes rain', strength: 'weak' } };
    expect(await told({ id: 'order', ago: 30, ...bought }, hiking)).toMatchObject([stored, refused]);

    const address = await handOff(page, customer);
    await page.goto(address);
    await page.reload();
    await arrive('/hand-off/[^/]+');
    await expect(signOut(page), 'opening signs nobody in').toHaveCount(0);
    expect((await page.request.get(`/${language}/choices`)).status(), 'still a stranger').toBe(401);
    await goOn(page);

    await arrive('/data');
    await expect(page.locator('.lede'), 'all of it').toContainText(/(?<!\d)13(?!\d)/);
    await expect(page.locator('tr', { has: link('/data/browsing') }).locator('td').nth(1)).toContainText(/^\D*12(?!\d)/);
    await link('/data/orders').first().click();
    await expect(entries(page), 'money as people write it').toContainText([/Raincoat.*1[.,]089[.,]90/s]);
    await choosesFull(page, language);
    expect(await told(hiking, rain)).toMatchObject([stored, stored]);
    await page.goto(`/${language}/data`);
    await link('/data/guesses').first().click();
    await expect(entries(page).getByRole('link')).toHaveText(['Likes rain', 'Likes hiking']);
    await arrive('/data/guesses');
    await open('Likes hiking');
    await arrive('/data/guesses/[^/]+');
    await expect(page.locator('main dl').locator(link('/data/browsing')), 'worked out from a kind').toBeVisible();
    await page.locator(`main dl a[href^="/${language}/data/orders/"]`).click();
    await expect(page.locator('h1'), 'and from a record').toHaveText('Raincoat');
    await arrive('/data/orders/[^/]+');
    await page.goBack();
    await judge('delete');
    await expect(entries(page).getByRole('link')).toHaveText(['Likes rain']);
    await arrive('/data/guesses#saved');
    expect(await told(hiking, { ...hiking, id: 'renamed' })).toMatchObject([unwanted, unwanted]);
    await open('Likes rain');
    await judge('wrong');
    await expect(entries(page).locator('.record__wrong'), 'it stays, as what it was').toBeVisible();
    await arrive('/data/guesses#saved');
    expect(await told(rain)).toMatchObject([unwanted]);
    await open('Likes rain');
    await arrive('/data/guesses/[^/]+');
    await judge('right');
    await expect(page.locator('.record__wrong')).toHaveCount(0);
    expect(await told(rain, hiking), 'what was deleted stays unwanted').toMatchObject([stored, unwanted]);
  });
}

for (const language of ['en', 'de', 'ar']) {
  test(`a record is kept and not used, and used again, by the keyboard alone, in ${language}`, async ({ page, javaScriptEnabled }) => {
    test.slow();
    const [customer, hands] = [await visitor(page, language), new Hands(page)];
    const bought = { category: 'orders', touchpoint: 'buy', data: { items: 'Raincoat', total: 89.9, state: 'sent' } };
    const guessed = { category: 'guesses', touchpoint: 'browse', from: [`${customer}-order`], key: 'rain', data: { guess: 'Likes rain' } };
    const both = () => send(page, customer, { id: 'order', ago: 30, ...bought }, { id: 'guess', ago: 10, ...guessed });
    await page.goto(await handOff(page, customer));
    await hands.go(page.locator('form[action="/ui/hand-off"] button'));
    await choosesFull(page, language);
    expect(await both()).toMatchObject([{ stored: true }, { stored: true }]);

    const say = async (said: string) => {
      await page.goto(`/${language}/data/orders`);
      await hands.go(entries(page).getByRole('link', { name: 'Raincoat' }));
      await look(page, javaScriptEnabled);
      await hands.go(page.locator(`form[action="/ui/data/use"] button[value="${said}"]`));
      await expect(page.locator('#saved')).toBeFocused();
      await expect(page.locator(`html[lang=${language}][dir=${language === 'ar' ? 'rtl' : 'ltr'}]`)).toBeAttached();
      await look(page, javaScriptEnabled);
      await page.goto(`/${language}/data/orders`);
    };
    await say('not');
    await expect(entries(page).locator('.record__wrong'), 'its mark in the list').toBeVisible();
    await page.goto(`/${language}/data/guesses`);
    await expect(entries(page), 'no guess from it is left').toHaveCount(0);
    expect(await both()).toMatchObject([{ stored: true, excluded: true }, { stored: false, reason: 'excluded' }]);
    await say('again');
    await expect(entries(page).locator('.record__wrong')).toHaveCount(0);
    expect(await both()).toMatchObject([{ stored: true }, { stored: true }]);
  });
}

test.describe('a hand-off', () => {
  test('that was used or never made is told to be no longer valid, whoever presses it', async ({ page, javaScriptEnabled }) => {
    const gone = page.getByRole('heading', { name: 'This link is no longer valid' });
    const address = await handOff(page, await visitor(page, 'en'));
    await page.goto(address);
    await goOn(page);
    await signOut(page).click();
    for (const bad of [address, `/en/hand-off/${'A'.repeat(43)}`, '/en/hand-off/nothing']) {
      await page.goto(bad);
      await goOn(page);
      await expect(page).toHaveURL('/en/sign-in?link=gone');
      await expect(gone).toBeVisible();
    }
    await look(page, javaScriptEnabled);
    await signIn(page, 'Sign in as Ben');
    await page.goto(address);
    await goOn(page);
    await expect(gone, 'to somebody else who is signed in, too').toBeVisible();
  });

  test('opened by somebody else says that it switches accounts, and does', async ({ page, context, javaScriptEnabled }) => {
    const [first, second] = [await visitor(page, 'en'), await visitor(page, 'en')];
    const enter = async (customer: string) => {
      await page.goto(await handOff(page, customer));
      await expect(page.locator('main .notice--warn')).toHaveCount(customer === second ? 1 : 0);
      await look(page, javaScriptEnabled);
      await goOn(page);
      await page.locator('#observed a[href="/en/data/browsing"]').click();
      await expect(entries(page)).toContainText([`Page of ${customer}`]);
      return context.cookies();
    };
    const before = await enter(first);
    await enter(second);
    await context.addCookies(before);
    expect((await page.request.get('/en/choices')).status(), 'the first one is signed out').toBe(401);
  });
});

test.describe('somebody with a long history', () => {
  test.use({ storageState: async ({ sessionOf }, use) => use(await sessionOf('Sign in as Farid')) });

  const number = (text: string) => Number(/\d+/.exec(text.replace(/^one /, '1 ').replaceAll(',', ''))?.[0]);
  const plain = async (all: Locator) => (await all.allInnerTexts()).map(text => text.replace(/[\u2066-\u2069]/g, '').replace(/[:\s]+/g, ' ').trim());
  const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });
  const show = (page: Page) => page.getByRole('button', { name: 'Show', exact: true }).click();

  test('reads the same on the map and in its table', async ({ page }) => {
    await page.goto('/en/journey');
    await page.locator('details.more--all > summary').click();
    const [steps, rows] = [page.locator('.station'), page.locator('details.more--all tbody tr')];
    expect(await plain(rows.locator('th'))).toEqual(await plain(steps.locator('h2')));
    const counts: number[] = [];
    for (const [at, step] of (await steps.all()).entries()) {
      const [here, about] = [step.locator('.station__part h3').first(), rows.nth(at).locator('td[data-label="About you"]')];
      expect(await plain(rows.nth(at).locator('td:nth-of-type(2) li'))).toEqual(await plain(step.locator('.station__part').nth(1).locator('li')));
      const count = number(await here.innerText()) || 0;
      if (count > 0) expect(number(await about.innerText()), `step ${at + 1}`).toBe(count);
      else expect(await plain(here)).toEqual(['Collected here no records yet']);
      if (count === 0) await expect(about).toHaveText('Nothing about you from this step.');
      const kinds = (await plain(step.locator('.station__part').first().locator('.number'))).map(number);
      expect(kinds.reduce((sum, kind) => sum + kind, 0), `step ${at + 1}, kind by kind`).toBe(count);
      counts.push(count);
    }
    expect([Math.min(...counts), Math.max(...counts) > 1], 'steps with records and without').toEqual([0, true]);
  });

  /** Address and time of every record of a list, page by page, by its links only. */
  async function turnPages(page: Page): Promise<string[][]> {
    const read = (all: Element[]) => all.map(entry => [entry.querySelector('a')!.href, entry.querySelector('time')!.dateTime]);
    const found = await entries(page).evaluateAll(read);
    const older = page.getByRole('link', { name: 'Older', exact: true });
    if (!(await older.isVisible())) return found;
    const next = (await older.getAttribute('href'))!;
    await older.click();
    await expect(page).toHaveURL(next);
    return [...found, ...(await turnPages(page))];
  }

  test('turns page after page to the oldest, and asks for some by day and by step', async ({ page, javaScriptEnabled }) => {
    await page.goto('/en/data/browsing');
    const held = number(await page.locator('.held > dl.facts dd').first().innerText());
    await page.getByRole('link', { name: /^See all/ }).click();
    const all = await turnPages(page);
    const [addresses, times] = [new Set(all.map(([address]) => address)), all.map(([, at]) => at)];
    expect([all.length, addresses.size], 'as many as are held, and none twice').toEqual([held, held]);
    expect(times, 'newest first').toEqual([...times].sort().reverse());
    await look(page, javaScriptEnabled);
    const day = (at: string) => new Date(at).toLocaleDateString('sv', { timeZone: 'Europe/Berlin' });
    const [from, to] = [day(times[130]), day(times[30])];
    await field(page, 'From').fill(from);
    await field(page, 'To').fill(to);
    await show(page);
    await expect(page).toHaveURL(/[?&]from=/);
    const some = all.filter(([, at]) => from <= day(at) && day(at) <= to);
    expect(await turnPages(page), 'whole days, as the brand counts them, on every page').toEqual(some);
    await page.goto('/en/journey');
    const here = number(await page.locator('#stop-browse li', { hasText: 'Your device' }).locator('.number').innerText());
    await page.goto('/en/data/device/records');
    expect(await entries(page).count(), 'at every step').toBeGreaterThan(here);
    await field(page, 'Step').selectOption('browse');
    await show(page);
    await expect(entries(page), 'as many as the map says').toHaveCount(here);
  });

  test('is told which day cannot be read, with everything else still typed', async ({ page, javaScriptEnabled }) => {
    // The field itself takes nothing but days: anything else comes with an address somebody wrote.
    await page.goto('/en/data/browsing/records?touchpoint=browse&from=31.3.2026&to=2026-02-28');
    await expect(page.locator('#errors')).toBeFocused();
    await expect(page).toHaveTitle(/^Error: /);
    await expect(page.locator('#errors a')).toHaveAttribute('href', '#from');
    await expect(page.locator('.error')).toHaveAttribute('id', 'from-error');
    const typed = ['Step', 'From', 'To'].map(name => field(page, name).inputValue());
    expect(await Promise.all(typed)).toEqual(['browse', '', '2026-02-28']);
    await look(page, javaScriptEnabled);
  });
});

test('the words for a form of the brand are open to every page, and only they', async ({ page, javaScriptEnabled }) => {
  const get = (path: string, Accept = '*/*') => page.request.get(`/api/v1/${path}`, { headers: { Accept } });
  const here = 'touchpoints/browse/notice?lang=';
  const [json, html] = [await get(`${here}ar`), await get(`${here}ar`, 'text/html')];
  for (const answer of [json, html]) {
    expect(answer.headers()).toMatchObject({ 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' });
    expect(answer.headers()).not.toHaveProperty('set-cookie');
  }
  const { language, text, link } = await json.json();
  await page.setContent(`<html lang="en"><title>Shop</title><main><h1>Shop</h1>${await html.text()}</main></html>`);
  await expect(page.getByRole('note').and(page.locator(`[lang=${language}][dir=rtl]`))).toContainText(text);
  await expect(page.getByRole('link')).toHaveAttribute('href', link);
  if (javaScriptEnabled) await checkAxe(page);
  expect((await page.goto(link))?.status()).toBe(200);
  const refused = [await get('touchpoints/nothing/notice'), await get(`${here}xx`)];
  expect(refused.map(answer => answer.status())).toEqual([404, 422]);
  for (const answer of refused) expect(answer.headers()['content-type']).toBe('application/problem+json');
  expect((await get('openapi.json')).headers()).not.toHaveProperty('access-control-allow-origin');
});

test('what changed is a page and a feed, and leads to every version', async ({ page }) => {
  await page.goto('/en/changes');
  await expect(page.locator('main a[type="application/atom+xml"]')).toHaveAttribute('href', '/en/changes.atom');
  const feed = await page.request.get('/en/changes.atom');
  expect(feed.headers()['content-type']).toMatch(/^application\/atom\+xml/);
  expect(await feed.text()).toMatch(/<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom"[^]*<entry>[^]*\/en\/notices\/1"/);
  const first = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /^\W*Version \W*1\b/ }) });
  await first.getByRole('link', { name: 'Read this version' }).click();
  await expect(page).toHaveURL('/en/notices/1');
  await expect(page.locator('h1')).toHaveText(/version \W?1\W?$/);
});

test('the list of kinds fits a narrow screen in every language', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  for (const language of ['en', 'de', 'ar']) {
    await page.goto(`/${language}/data`);
    await checkNoSidewaysScroll(page);
  }
});
