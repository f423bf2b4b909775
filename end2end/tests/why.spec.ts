// "Why am I seeing this?": from the brand's call to the control beside the reason, in three languages.
import { expect, type Page } from '@playwright/test';
import { checkPage, checkServedHtml, checkShape } from './check-page';
import { demoKey, enterByCode, newCustomer, send, test } from './person';

async function call(page: Page, method: 'post' | 'put', path: string, data: object) {
  const headers = { Authorization: `Bearer ${await demoKey(page)}` };
  const answer = await page.request[method](`/api/v1/${path}`, { headers, data });
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
  return answer;
}

async function look(page: Page, scripts: boolean | undefined): Promise<void> {
  if (scripts) return checkPage(page);
  await checkShape(page);
  await checkServedHtml(page);
}

const press = async (page: Page, button: string) =>
  Promise.all([page.waitForEvent('domcontentloaded'), page.locator(`main form[action="${button}"] button[type=submit]`).click()]);

for (const language of ['en', 'de', 'ar']) {
  test(`in ${language} each reason has its own way out`, async ({ page, browser, javaScriptEnabled }) => {
    test.slow();
    const customer = `why-${crypto.randomUUID()}`;
    const email = await newCustomer(page, language, customer);
    await page.goto(`/${language}/sign-in`);
    await enterByCode(page, email);
    await page.goto(`/${language}/choices`);
    await page.locator('input[name="form[level]"][value="full"]').check();
    await press(page, '/ui/choices/save');
    await press(page, '/ui/choices/confirm');
    const guess = { id: 'dog', ago: 90, category: 'guesses', touchpoint: 'browse', data: { guess: 'You have a dog' }, key: 'has-dog', from: ['orders'] };
    expect(await send(page, customer, guess)).toMatchObject([{ stored: true }]);
    const explained = await call(page, 'post', 'explanations', {
      customer,
      label: { en: 'Dog leads', de: 'Hundeleinen', ar: 'مقاود للكلاب' },
      touchpoint: 'browse',
      purpose: 'recommendations',
      categories: ['guesses', 'orders'],
      reasons: [
        { category: 'guesses', key: 'has-dog', topic: 'pets', text: { en: 'We guess that you have a dog.', de: 'Wir vermuten, dass Sie einen Hund haben.', ar: 'نخمّن أن لديك كلبًا.' } },
        { category: 'orders', text: { en: 'You bought a bowl.', de: 'Sie haben einen Napf gekauft.', ar: 'اشتريت وعاءً.' } },
      ],
      expires_at: new Date(Date.now() + 30 * 86_400_000).toISOString(),
    });
    const { url } = (await explained.json()) as { url: string };
    const path = new URL(url).pathname;

    await page.goto(path);
    await expect(page.locator('main ol.whys > li')).toHaveCount(2);
    await look(page, javaScriptEnabled);
    const decide = async (more: object) => (await call(page, 'post', 'decisions', { customer, purpose: 'recommendations', ...more })).json();

    await press(page, '/ui/choices/topic');
    await expect(page.locator('#saved')).toBeFocused();
    await look(page, javaScriptEnabled);
    expect(await decide({ topic: 'pets' })).toMatchObject({ allow: false, reason: 'topic' });

    await page.locator('input[value="odd"]').check();
    await press(page, '/ui/why/opinion');
    await expect(page.locator('#saved')).toBeFocused();
    await expect(page.locator('input[value="odd"]'), 'kept, and open to another answer').toBeChecked();

    await press(page, '/ui/choices/purpose');
    await expect(page.locator('#saved')).toBeFocused();
    expect(await decide({})).toMatchObject({ allow: false, reason: 'withdrawn' });

    // The button deletes, here and now.
    const remove = page.locator('main form[action="/ui/data/guess"] button[value="delete"]');
    await Promise.all([page.waitForEvent('domcontentloaded'), remove.click()]);
    await expect(page.locator('#saved')).toBeFocused();
    await expect(remove).toHaveCount(0);

    // Another holder of the link sees that there is a page for somebody, and nothing of it.
    const stranger = await browser.newPage({ extraHTTPHeaders: { 'X-Forwarded-For': '10.77.1.2' } });
    await stranger.goto(path);
    expect(await stranger.locator('main').innerText()).not.toMatch(/dog|Hund|كلب/i);
    await stranger.close();
    await page.goto(`/${language}/recent`);
    await expect(page.locator('main .entries > li')).toHaveCount(1);
    await look(page, javaScriptEnabled);
  });
}
