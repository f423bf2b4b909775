// The brand changes what it does: people are told once, and asked again for what they had agreed to.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { checkPage, checkServedHtml, checkShape } from './check-page';
import { PROGRAM, startServer } from './own-server';
import { demoKey, handOff, newCustomer, test as base } from './person';

const LANGUAGES = ['en', 'de', 'ar'];

/** A server of its own, whose brand these stories may change. */
interface Own {
  url: string;
  /** Publishes other words about recommendations, which are to be agreed to again. */
  publish(): void;
}

async function serve(): Promise<Own & { stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'candor-notices-'));
  const places = ['--brand', join(folder, 'brand'), '--data', join(folder, 'data')];
  execFileSync(PROGRAM, ['init', join(folder, 'brand')]);
  const server = await startServer('--demo', ...places);
  const publish = () => {
    for (const language of LANGUAGES) {
      const file = join(folder, 'brand/locales', language, 'catalog.ftl');
      const words = readFileSync(file, 'utf8').split('\n');
      const purpose = words.findIndex(line => line.startsWith('purpose-recommendations ='));
      const about = words.findIndex((line, at) => at > purpose && line.includes('.what ='));
      words[about] = words[about].trimEnd().replace(/\.$/, '') + ' (2027).';
      writeFileSync(file, words.join('\n'));
    }
    const told = LANGUAGES.flatMap(language => ['--summary', `${language}=2027`]);
    execFileSync(PROGRAM, ['notice', 'publish', ...places, '--material', 'recommendations', ...told]);
  };
  const stop = () => server.stop().then(() => rmSync(folder, { recursive: true }));
  return { url: server.url, publish, stop };
}

const test = base.extend<object, { own: Own }>({
  own: [
    async ({}, use) => {
      const own = await serve();
      await use(own);
      await own.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ own }, use) => use(own.url),
});

/** Why the brand may or may not recommend things to somebody now. */
async function reason(page: Page, customer: string): Promise<string> {
  const headers = { Authorization: `Bearer ${await demoKey(page)}` };
  const answer = await page.request.post('/api/v1/decisions', { headers, data: { customer, purpose: 'recommendations' } });
  return (await answer.json()).reason;
}

const save = (page: Page) => page.locator('form:is([action="/ui/choices/save"], [action="/ui/choices/confirm"]) button').click();
const news = (page: Page) => page.locator('main section[aria-labelledby="news"]');
const asked = (page: Page) => page.locator('main section[aria-labelledby="again"]');

test('a purpose that changed is off until people choose again, and they are told once', async ({ page, own, javaScriptEnabled }) => {
  test.setTimeout(240_000);
  const look = async () => {
    if (javaScriptEnabled) return checkPage(page);
    await checkShape(page);
    await checkServedHtml(page);
  };
  const enter = async (customer: string) => {
    await page.goto(await handOff(page, customer));
    await page.locator('form[action="/ui/hand-off"] button').click();
  };
  const people = LANGUAGES.map(language => ({ language, customer: `again-${language}-${crypto.randomUUID()}` }));
  for (const { language, customer } of people) {
    await newCustomer(page, language, customer);
    await enter(customer);
    await page.goto(`/${language}/choices`);
    await page.locator('input[name="form[level]"][value="full"]').check();
    await save(page);
    await save(page);
    await expect(page.locator('#saved')).toBeFocused();
    expect(await reason(page, customer)).toBe('consented');
  }
  own.publish();
  for (const { language, customer } of people) {
    await expect.poll(() => reason(page, customer)).toBe('notice-changed');
    await enter(customer);
    await page.goto(`/${language}`);
    await expect(news(page)).toContainText('2027');
    const asking = page.locator('main section[aria-labelledby="asking"]');
    await expect(asking.locator(`a[href="/${language}/choices"]`), 'and asked once whether to choose anew').toBeVisible();
    await look();
    await news(page).locator('button').click();
    await expect(page).toHaveURL(new RegExp(`/${language}#saved$`));
    await expect(news(page), 'told once').toHaveCount(0);
    expect(await reason(page, customer), 'having seen it is no yes').toBe('notice-changed');

    await page.goto(`/${language}/choices`);
    await expect(asked(page).locator('li')).toHaveCount(1);
    await expect(asked(page).locator(`a[href="/${language}/purposes/recommendations"]`)).toBeVisible();
    await look();
    await page.locator('input[name="form[level]"][value="full"]').check();
    await save(page);
    await expect(page, 'what would start again is shown first').toHaveURL(`/${language}/choices/preview`);
    await look();
    await save(page);
    await expect(page.locator('#saved')).toBeFocused();
    await expect(asked(page)).toHaveCount(0);
    expect(await reason(page, customer)).toBe('consented');
  }
});
