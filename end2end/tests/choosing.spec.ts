// Every choice beyond the level, in three languages: made on the page, said in words, obeyed by the very next decision.
import { expect, type Page } from '@playwright/test';
import { checkPage, checkServedHtml, checkShape } from './check-page';
import { demoKey, enterByCode, newCustomer, test } from './person';

interface Decision {
  allow: boolean;
  reason: string;
  reservation: string | null;
  boundaries: { no_pressure: boolean; avoid_topics: string[] };
}

/** A new customer, signed in, at a level, with what they ticked on the way. Answers the brand's reference. */
async function somebody(page: Page, language: string, level?: string, ticked: string[] = []): Promise<string> {
  const reference = `chooser-${crypto.randomUUID()}`;
  const email = await newCustomer(page, language, reference);
  await page.goto(`/${language}/sign-in`);
  await enterByCode(page, email);
  if (level !== undefined) {
    await page.goto(`/${language}/choices`);
    await page.locator(`input[name="form[level]"][value="${level}"]`).check();
    await save(page, 'save');
    for (const purpose of ticked) await page.locator(`input[name="form[ticked][]"][value="${purpose}"]`).check();
    await confirm(page);
  }
  return reference;
}

async function decide(page: Page, customer: string, purpose: string, more: object = {}): Promise<Decision> {
  const headers = { Authorization: `Bearer ${await demoKey(page)}` };
  const answer = await page.request.post('/api/v1/decisions', { headers, data: { customer, purpose, ...more } });
  expect(answer.status(), await answer.text()).toBe(200);
  return answer.json();
}

async function save(page: Page, form: string): Promise<void> {
  const button = page.locator(`main form[action="/ui/choices/${form}"] button[type=submit]`).first();
  await Promise.all([page.waitForEvent('domcontentloaded'), button.click()]);
}

const confirm = (page: Page) => save(page, 'confirm');
const saved = (page: Page) => expect(page.locator('#saved')).toBeFocused();
const use = (page: Page, purpose: string) => page.locator(`input[name="form[on][]"][value="${purpose}"]`);

/** The checks that can run here: axe needs scripts. */
async function look(page: Page, scripts: boolean | undefined): Promise<void> {
  if (scripts) return checkPage(page);
  await checkShape(page);
  await checkServedHtml(page);
}

for (const language of ['en', 'de', 'ar']) {
  test.describe(`in ${language}`, () => {
    // The narrowest screen, in the language that runs the other way.
    if (language === 'ar') test.use({ viewport: { width: 320, height: 568 } });

    test('one use is turned off and on by itself', async ({ page, javaScriptEnabled }) => {
      const customer = await somebody(page, language, 'basic');
      expect((await decide(page, customer, 'newsletter')).reason).toBe('consented');
      await page.goto(`/${language}/choices/purposes`);
      await use(page, 'newsletter').uncheck();
      await save(page, 'purposes');
      await saved(page);
      await look(page, javaScriptEnabled);
      expect((await decide(page, customer, 'newsletter')).reason).toBe('withdrawn');
      expect((await decide(page, customer, 'suggestions')).reason, 'nothing else').toBe('consented');

      await page.goto(`/${language}/choices`);
      const off = page.locator('section[aria-labelledby="turned-off"]');
      await expect(off.locator(`a[href="/${language}/purposes/newsletter"]`)).toBeVisible();
      await Promise.all([page.waitForURL(/preview$/), off.locator('button').click()]);
      expect((await decide(page, customer, 'newsletter')).allow, 'shown is not saved').toBe(false);
      await look(page, javaScriptEnabled);
      await confirm(page);
      await saved(page);
      expect((await decide(page, customer, 'newsletter')).reason).toBe('consented');
    });

    test('letters come once a month, and not at night', async ({ page, javaScriptEnabled }) => {
      const customer = await somebody(page, language, 'basic');
      await page.goto(`/${language}/choices/contact`);
      await page.locator('input[name="form[email]"][value="monthly"]').check();
      await page.locator('#quiet_from').fill('22:00');
      await save(page, 'contact');
      await expect(page.locator('#errors')).toBeFocused();
      await expect(page.locator('#quiet_to-error')).toBeVisible();
      await expect(page.locator('input[name="form[email]"][value="monthly"]'), 'kept').toBeChecked();
      await expect(page.locator('#quiet_from'), 'kept').toHaveValue('22:00');
      await look(page, javaScriptEnabled);

      await page.locator('#quiet_from').fill('');
      await save(page, 'contact');
      await saved(page);
      const first = await decide(page, customer, 'newsletter', { channel: 'email' });
      expect(first.reservation).not.toBeNull();
      expect((await decide(page, customer, 'newsletter', { channel: 'email' })).reason).toBe('frequency');
      expect((await decide(page, customer, 'order-handling', { channel: 'email' })).reason, 'orders go on').toBe('necessary');

      const hour = new Intl.DateTimeFormat('en', { hour: '2-digit', hourCycle: 'h23', timeZone: 'Europe/Berlin' }).format();
      const clock = (hours: number) => `${String((hours + 24) % 24).padStart(2, '0')}:00`;
      await page.locator('input[name="form[email]"][value="any"]').check();
      await page.locator('#quiet_from').fill(clock(Number(hour) - 2));
      await page.locator('#quiet_to').fill(clock(Number(hour) + 3));
      await save(page, 'contact');
      await saved(page);
      expect((await decide(page, customer, 'newsletter', { channel: 'email' })).reason).toBe('quiet');
      await look(page, javaScriptEnabled);
    });

    test('a pause stops everything but what is needed, until it ends', async ({ page, javaScriptEnabled }) => {
      const customer = await somebody(page, language, 'full');
      await page.goto(`/${language}/choices/contact`);
      await page.locator('input[name="form[long]"][value="day"]').check();
      const day = page.locator('input[name="form[until]"]');
      await day.fill('2020-01-01');
      await save(page, 'pause');
      await expect(page.locator('.field--wrong').filter({ has: day }).locator('#until-error'), 'the fault stands at its field').toBeVisible();
      await day.fill(new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10));
      await save(page, 'pause');
      await saved(page);
      await look(page, javaScriptEnabled);
      expect((await decide(page, customer, 'recommendations')).reason).toBe('paused');
      expect((await decide(page, customer, 'account')).allow).toBe(true);
      await save(page, 'resume');
      await confirm(page);
      await saved(page);
      expect((await decide(page, customer, 'recommendations')).reason).toBe('consented');
    });

    test('topics are left out, and nobody is pushed', async ({ page, javaScriptEnabled }) => {
      const customer = await somebody(page, language, 'full');
      expect((await decide(page, customer, 'recommendations')).boundaries.no_pressure).toBe(true);
      await page.goto(`/${language}/choices/boundaries`);
      await page.locator('input[value="alcohol"]').check();
      await page.locator('#pressure').check();
      await save(page, 'boundaries');
      await saved(page);
      await look(page, javaScriptEnabled);
      const about = await decide(page, customer, 'recommendations', { topic: 'alcohol' });
      expect(about).toMatchObject({ allow: false, reason: 'topic', boundaries: { no_pressure: false, avoid_topics: ['alcohol'] } });
      expect((await decide(page, customer, 'recommendations', { topic: 'sport' })).allow).toBe(true);
      await save(page, 'undo');
      await saved(page);
      expect((await decide(page, customer, 'recommendations', { topic: 'alcohol' })).allow).toBe(true);
    });

    test('a browser that asks not to share is obeyed, and said to be', async ({ page, javaScriptEnabled }) => {
      const customer = await somebody(page, language, 'full', ['ad-sharing']);
      expect((await decide(page, customer, 'ad-sharing')).allow).toBe(true);
      await page.setExtraHTTPHeaders({ 'Sec-GPC': '1' });
      await page.goto(`/${language}/choices/signals`);
      expect((await decide(page, customer, 'ad-sharing')).reason).toBe('gpc');
      await look(page, javaScriptEnabled);
      // On in spite of it only after being told.
      await page.locator('form:has(input[value="on"]) button').click();
      await expect(page.locator('main .notice--warn')).toContainText('Global Privacy Control');
      expect((await decide(page, customer, 'ad-sharing')).reason).toBe('gpc');
      await confirm(page);
      await saved(page);
      expect((await decide(page, customer, 'ad-sharing')).reason).toBe('consented');
      await page.goto(`/${language}/history`);
      await expect(page.locator('main .entries > li')).toHaveCount(3);
    });

    test('the privacy check goes through every choice, and saves each', async ({ page, javaScriptEnabled }) => {
      const customer = await somebody(page, language);
      await page.goto(`/${language}/check`);
      await page.locator(`main a[href="/${language}/check/level"]`).click();
      await page.locator('input[name="form[level]"][value="basic"]').check();
      await save(page, 'save');
      await confirm(page);
      await expect(page).toHaveURL(/\/check\/purposes/);
      await saved(page);
      await use(page, 'newsletter').uncheck();
      await save(page, 'purposes');
      await expect(page).toHaveURL(/\/check\/contact/);
      await page.locator('details:has(#phone) > summary').click();
      await page.locator('#phone').selectOption('needed');
      await save(page, 'contact');
      await expect(page).toHaveURL(/\/check\/boundaries/);
      await page.locator('input[value="loss"]').check();
      await save(page, 'boundaries');
      await expect(page).toHaveURL(/\/check\/held/);
      await look(page, javaScriptEnabled);
      expect((await decide(page, customer, 'newsletter')).reason).toBe('withdrawn');
      expect((await decide(page, customer, 'suggestions')).boundaries.avoid_topics).toEqual(['loss']);
    });
  });
}

test('with keys only', async ({ page }) => {
  const customer = await somebody(page, 'en', 'basic');
  await page.goto('/en/choices/purposes');
  const focus = () => page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value ?? '');
  for (let tabs = 0; tabs < 60 && (await focus()) !== 'newsletter'; tabs += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  const onButton = () => page.evaluate(() => document.activeElement?.closest('form')?.getAttribute('action') === '/ui/choices/purposes' && document.activeElement.tagName === 'BUTTON');
  for (let tabs = 0; tabs < 30 && !(await onButton()); tabs += 1) await page.keyboard.press('Tab');
  await Promise.all([page.waitForEvent('domcontentloaded'), page.keyboard.press('Enter')]);
  await saved(page);
  expect((await decide(page, customer, 'newsletter')).reason).toBe('withdrawn');
});
