// Honest by design: read off the running pages, so that a new page cannot dodge it.
import { expect, type Locator, type Page } from '@playwright/test';
import { demoKey, enterByCode, newCustomer, test } from './person';
import { listRoutes } from './routes';

test.use({ trace: 'off' });

/** Goes on by link or button, and counts it. The language never changes on the way. */
class Way {
  steps = 0;
  constructor(
    readonly page: Page,
    readonly language: string,
  ) {}
  async press(what: Locator): Promise<void> {
    this.steps += 1;
    await Promise.all([this.page.waitForEvent('domcontentloaded'), what.click()]);
    await expect(this.page.locator('html'), 'the language stays').toHaveAttribute('lang', this.language);
  }
  /** Ticks, picks or unticks: a step too. */
  async set(control: Locator, on: boolean): Promise<void> {
    this.steps += 1;
    await control.setChecked(on);
  }
}

const main = (page: Page) => page.locator('main');
const saveOf = (page: Page, form: string) => main(page).locator(`form[action="${form}"] button[type=submit]`).first();
const confirmed = (page: Page) => main(page).locator('form[action="/ui/choices/confirm"] button[type=submit]');

async function enter(page: Page, language: string): Promise<string> {
  const reference = `honest-${crypto.randomUUID()}`;
  const email = await newCustomer(page, language, reference);
  await page.goto(`/${language}/sign-in`);
  await enterByCode(page, email);
  return reference;
}

/** From the overview to a page of choices, as people go. */
async function toPage(way: Way, path: string): Promise<void> {
  await way.page.goto(`/${way.language}`);
  await way.press(way.page.locator(`nav a[href="/${way.language}/choices"]`));
  if (path !== '/choices') await way.press(main(way.page).locator(`a[href="/${way.language}${path}"]`).first());
}

async function chooseLevel(way: Way, level: string): Promise<void> {
  await toPage(way, '/choices');
  await way.set(way.page.locator(`input[name="form[level]"][value="${level}"]`), true);
  await way.press(saveOf(way.page, '/ui/choices/save'));
  if ((await confirmed(way.page).count()) > 0) await way.press(confirmed(way.page));
}

/** On the page of all uses, as it stands. */
async function turn(way: Way, purpose: string, on: boolean): Promise<void> {
  await way.set(way.page.locator(`input[name="form[on][]"][value="${purpose}"]`), on);
  await way.press(saveOf(way.page, '/ui/choices/purposes'));
  if ((await confirmed(way.page).count()) > 0) await way.press(confirmed(way.page));
}

const LEVELS = ['off', 'basic', 'full'];

test('going down takes no more steps than going up, from every level to every other', async ({ page }) => {
  test.setTimeout(180_000);
  await enter(page, 'de');
  const steps = async (level: string) => {
    const way = new Way(page, 'de');
    await chooseLevel(way, level);
    return way.steps;
  };
  await steps('off');
  for (const [low, high] of [['off', 'basic'], ['basic', 'full'], ['off', 'full']]) {
    await steps(low);
    const up = await steps(high);
    expect(await steps(low), `${high} to ${low}`).toBeLessThanOrEqual(up);
  }
});

for (const level of LEVELS) {
  test(`turning any use off takes no more steps than turning it on, at the level ${level}`, async ({ page }) => {
    test.setTimeout(240_000);
    await enter(page, 'ar');
    await chooseLevel(new Way(page, 'ar'), level);
    // The way there is the same for every use, in both directions.
    await toPage(new Way(page, 'ar'), '/choices/purposes');
    const purposes = await page.locator('input[name="form[on][]"]').evaluateAll(boxes => boxes.map(box => (box as HTMLInputElement).value));
    expect(purposes.length).toBeGreaterThan(5);
    for (const purpose of purposes) {
      const count = async (on: boolean) => {
        const way = new Way(page, 'ar');
        await turn(way, purpose, on);
        await expect(page.locator('#saved')).toBeVisible();
        expect(new URL(page.url()).pathname, 'where it was turned').toBe('/ar/choices/purposes');
        return way.steps;
      };
      const isOn = await page.locator(`input[name="form[on][]"][value="${purpose}"]`).isChecked();
      const [first, second] = [await count(!isOn), await count(isOn)];
      const [off, on] = isOn ? [first, second] : [second, first];
      expect(off, purpose).toBeLessThanOrEqual(on);
    }
  });
}

test('before any choice nothing is ticked but what is on without a choice', async ({ page }) => {
  test.setTimeout(240_000);
  const customer = await enter(page, 'en');
  const headers = { Authorization: `Bearer ${await demoKey(page)}` };
  const answer = await page.request.post('/api/v1/customers/preferences/query', { headers, data: { customer } });
  const { purposes } = (await answer.json()) as { purposes: Record<string, { allowed: boolean; reason: string }> };
  for (const { path, person } of await listRoutes()) {
    // Pages of one person's own things are looked at where they are somebody's.
    if (person !== undefined && /[0-9a-f-]{36}|R-[0-9A-Z-]+|preview/.test(path)) continue;
    // A request is no choice of what the brand may do.
    if (/^\/(en\/staff|en\/requests|demo|api)/.test(path)) continue;
    await page.goto(path);
    const ticked = await main(page)
      .locator('form[method="post"] input:checked')
      .evaluateAll(inputs => inputs.map(input => ({ name: (input as HTMLInputElement).name, value: (input as HTMLInputElement).value })));
    for (const { name, value } of ticked) {
      const stands = name === 'form[level]' ? value === 'off' : purposes[value]?.reason === 'not-objected';
      expect(stands, `${path}: ${name} = ${value}`).toBe(true);
    }
  }
});

/** The measures the eye weighs. */
const weight = (of: Locator) =>
  of.evaluate(node => {
    const { fontSize, fontWeight, color, backgroundColor, borderTopColor, borderTopWidth, textDecorationLine } = getComputedStyle(node);
    const { height } = node.getBoundingClientRect();
    return { fontSize, fontWeight, color, backgroundColor, borderTopColor, borderTopWidth, textDecorationLine, height: Math.round(height) };
  });

test('yes and no weigh the same wherever something would start', async ({ page }) => {
  await enter(page, 'en');
  const both = async () => {
    const ways = main(page).locator('.twin .button');
    await expect(ways).toHaveCount(2);
    expect(await weight(ways.nth(0))).toEqual(await weight(ways.nth(1)));
  };
  await page.goto('/en/choices');
  await page.locator('input[name="form[level]"][value="full"]').check();
  await saveOf(page, '/ui/choices/save').click();
  await both();
  await confirmed(page).click();
  await page.locator('form[action="/ui/choices/undo"] button').click();
  await page.locator('form[action="/ui/choices/undo"] button').click();
  await both();
  await page.goto('/en/purposes/newsletter');
  const on = await weight(page.locator('#choice .button').first());
  await page.locator('#choice .button').first().click();
  await both();
  await confirmed(page).click();
  await expect(page.locator('#saved')).toBeVisible();
  expect(await weight(page.locator('#choice .button').first())).toEqual(on);
});

const NEGATIVES = /\b(no|not|never|nothing|nobody|without|don.t|doesn.t|won.t|can.t|cannot|un(?!der|til|less|ique)\w+|dis(?:able|agree|allow)\w*)\b/gi;

test('no question says no twice', async ({ page }) => {
  test.setTimeout(240_000);
  await enter(page, 'en');
  for (const { path } of await listRoutes()) {
    if (path.startsWith('/demo') || path.startsWith('/api') || path.startsWith('/en/staff')) continue;
    await page.goto(path);
    const words = await page.locator('main :is(legend, label, button)').allInnerTexts();
    for (const text of words) expect((text.match(NEGATIVES) ?? []).length, `${path}: ${text}`).toBeLessThanOrEqual(1);
  }
});
