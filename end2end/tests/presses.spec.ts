// The jobs of a day at the desk in as few presses as they may cost: by the keyboard alone, on a narrow screen, in every language.
import { expect, test as base, type Locator, type Page } from '@playwright/test';
import { look, NARROW, visitor } from './own-house';
import { startServer, type OwnServer } from './own-server';
import { enterByCode, newCustomer, signIn } from './person';

/** Cases are ended here, and counted from the first: each test has a demo of its own. */
const test = base.extend<{ house: OwnServer }>({
  house: async ({}, use) => {
    const house = await startServer('--demo');
    await use(house);
    await house.stop();
  },
  baseURL: async ({ house }, use) => use(house.url),
});
test.use({ viewport: NARROW, actionTimeout: 20_000 });

/** Somebody who works by the keyboard, and how often they pressed for the job in hand. */
class Hands {
  private presses = 0;
  constructor(readonly page: Page) {}

  begin = () => (this.presses = 0);
  count = () => this.presses;

  /** A key on what has the focus: a link or button leads to its page. */
  async press(what: Locator, key: 'Enter' | 'Space' = 'Enter') {
    this.presses += 1;
    await what.focus();
    await this.page.keyboard.press(key);
  }

  /** Picks from a list: one press leads there, as by its first letters. */
  async choose(list: Locator, value: string) {
    this.presses += 1;
    await list.focus();
    await list.selectOption(value);
  }

  /** Presses a button or link, and waits for the page it leads to. */
  async go(what: Locator) {
    const before = await this.page.evaluate(() => performance.timeOrigin);
    await this.press(what);
    await expect
      .poll(() => this.page.evaluate(() => (document.readyState === 'complete' ? performance.timeOrigin : 0)).catch(() => 0))
      .toBeGreaterThan(before);
  }

  /** The button of a case's page, or of the page to check, that does this. */
  act = (name: string) =>
    this.page.locator(`button[formaction="/ui/staff/${name}"], form[action="/ui/staff/${name}"] button[type=submit]:not([formaction])`).last();
}

const onCase = (page: Page) => page.url().match(/\/requests\/(R-[0-9A-Z]{4}-[0-9A-Z]{4})(\?|#|$)/)?.[1];

for (const language of ['en', 'de', 'ar']) {
  test(`in ${language} › each job costs as few presses as it may`, async ({ page, browser, house, javaScriptEnabled }) => {
    test.setTimeout(240_000);
    const desk = new Hands(page);
    await signIn(page, /Robin/);

    // Nothing is pressed to see what is late, new, and waits for other systems.
    await page.goto(`/${language}/staff`);
    for (const part of ['late', 'new', 'systems']) await expect(page.locator(`#${part}`), part).toBeVisible();

    // A question whose answer is known: three, and the next case is there.
    await page.goto(`/${language}/staff/requests?view=ours`);
    desk.begin();
    await desk.go(desk.act('take-next'));
    const question = onCase(page);
    await page.locator('#write').fill('A partner gave it to us.');
    await desk.go(desk.act('write-check'));
    await desk.go(desk.act('finish'));
    expect(desk.count(), 'a question').toBeLessThanOrEqual(3);
    expect(onCase(page), 'the next of the view').not.toBe(question);
    await look(page, javaScriptEnabled);

    // A correction: seen with what it changes before it is made.
    await page.goto(`/${language}/staff/requests?kind=correct`);
    desk.begin();
    await desk.go(page.locator('tbody th a').first());
    await desk.go(desk.act('reveal'));
    await desk.go(desk.act('approve-check'));
    await desk.go(desk.act('approve'));
    expect(desk.count(), 'a correction').toBeLessThanOrEqual(5);
    await look(page, javaScriptEnabled);

    // The part of a system in a copy, from the list of its tasks.
    await page.goto(`/${language}/staff/tasks`);
    await look(page, javaScriptEnabled);
    desk.begin();
    await desk.press(page.locator('input[name="form[picked][]"]').first(), 'Space');
    await desk.press(page.locator('input[name="form[outcome]"][value="not-found"]'), 'Space');
    await desk.go(desk.act('report-tasks-check'));
    await look(page, javaScriptEnabled);
    await desk.go(desk.act('report-tasks'));
    expect(desk.count(), 'the part of a system').toBeLessThanOrEqual(4);
    await look(page, javaScriptEnabled);

    // A question back: the case is marked once the person replied.
    const somebody = await visitor(browser, house, javaScriptEnabled);
    const email = await newCustomer(somebody, language);
    await somebody.goto(`/${language}/sign-in`);
    await enterByCode(somebody, email);
    await somebody.goto(`/${language}/requests/new/question`);
    await somebody.locator('#words').fill('?');
    for (const form of ['check', 'send']) await somebody.locator(`form[action="/ui/requests/${form}"] button[type=submit]`).last().click();
    await somebody.waitForURL(/\/requests\/R-/);
    const request = onCase(somebody)!;
    await page.goto(`/${language}/staff/requests?view=nobodys`);
    desk.begin();
    await desk.go(page.getByRole('link', { name: request }));
    await desk.go(desk.act('reveal'));
    await desk.press(page.locator('#what-question'), 'Space');
    await page.locator('#write').fill('?');
    await desk.go(desk.act('write-check'));
    await desk.go(desk.act('ask-back'));
    expect(desk.count(), 'a question back').toBeLessThanOrEqual(5);
    await somebody.goto(`/${language}/requests/${request}`);
    const reply = somebody.locator('form[action="/ui/requests/write"]');
    await reply.locator('textarea').fill('!');
    await reply.locator('button[type=submit]').click();
    await page.goto(`/${language}/staff`);
    await expect(page.locator('#replied').locator('xpath=..').getByRole('link', { name: request })).toBeVisible();

    // A refusal, with its reason and words.
    await page.goto(`/${language}/staff/requests?view=replied`);
    desk.begin();
    await desk.go(page.getByRole('link', { name: request }));
    await desk.press(page.locator('#what-answer'), 'Space');
    await desk.choose(page.locator('#came'), 'not-granted');
    await desk.choose(page.locator('#reason'), 'not-covered');
    await page.locator('#write').fill('?');
    await desk.go(desk.act('write-check'));
    await desk.go(page.locator('main form[action^="/ui/staff/"] button[type=submit]').last());
    expect(desk.count(), 'a refusal').toBeLessThanOrEqual(6);
    await somebody.context().close();

    // The figures of the month stand on one page.
    await signIn(page, /Jana/);
    await page.goto(`/${language}/staff/oversight/report`);
    await expect(page.locator('main table').first()).toBeAttached();
    await look(page, javaScriptEnabled);
  });
}
