// The jobs of a day at the desk in as few presses as they may cost: by the keyboard alone, on a narrow screen, in every language.
import { expect, test as base } from '@playwright/test';
import { Hands, onCase } from './hands';
import { look, NARROW } from './own-house';
import { startServer, type OwnServer } from './own-server';
import { signIn } from './person';

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

/** The most that each job may cost: presses, pages that load, and texts typed beside the answer itself. */
const MOST = {
  'a question whose answer is known': [3, 3, 0],
  'a copy with one system': [4, 3, 0],
  'a correction': [5, 4, 0],
  'a question back': [4, 3, 0],
  'a refusal': [6, 4, 1],
  'what is due, new, replied and stuck': [0, 1, 0],
  'the figures of a month': [0, 1, 0],
} as const;

for (const language of ['en', 'de', 'ar']) {
  test(`in ${language} › each job costs as little as it may`, async ({ page, browser, house, javaScriptEnabled }) => {
    test.setTimeout(240_000);
    const desk = new Hands(page);
    const costs = (job: keyof typeof MOST) => {
      const spent = desk.spent();
      for (const [at, what] of ['presses', 'pages', 'texts'].entries()) expect(spent[at], `${job}: ${what}`).toBeLessThanOrEqual(MOST[job][at]!);
    };
    await signIn(page, /Robin/);

    desk.begin();
    await page.goto(`/${language}/staff`);
    for (const part of ['late', 'new', 'systems']) await expect(page.locator(`#${part}`), part).toBeVisible();
    costs('what is due, new, replied and stuck');

    await page.goto(`/${language}/staff/requests?view=nobodys`);
    desk.begin();
    await desk.go(desk.act('take-next'));
    const question = onCase(page);
    await desk.answer(page.locator('#write'), 'A partner gave it to us.');
    await desk.go(desk.act('write-check'));
    await look(page, javaScriptEnabled);
    await desk.go(desk.act('finish'));
    costs('a question whose answer is known');
    expect(onCase(page), 'the next of the view').not.toBe(question);
    await look(page, javaScriptEnabled);

    // The case that is due next is Emma's. Back where the work is, it is taken, and she is asked something.
    await page.goto(`/${language}/staff/requests?view=nobodys`);
    desk.begin();
    await desk.go(desk.act('take-next'));
    const asked = onCase(page)!;
    await desk.press(page.locator('#what-question'), 'Space');
    await desk.answer(page.locator('#write'), '?');
    await desk.go(desk.act('write-check'));
    await desk.go(desk.act('ask-back'));
    costs('a question back');
    const context = await browser.newContext({ baseURL: house.url, javaScriptEnabled, viewport: NARROW });
    const emma = await context.newPage();
    await signIn(emma, /Emma/);
    await emma.goto(`/${language}/requests/${asked}`);
    const reply = emma.locator('form[action="/ui/requests/write"]');
    await reply.locator('textarea').fill('!');
    await reply.locator('button[type=submit]').click();
    await emma.waitForURL(/#saved$/);
    await context.close();
    desk.begin();
    await page.goto(`/${language}/staff`);
    await expect(page.locator('section[aria-labelledby="replied"]').getByRole('link', { name: asked }), 'marked once she replied').toBeVisible();
    costs('what is due, new, replied and stuck');

    // Seen with what it changes before it is made.
    await page.goto(`/${language}/staff/requests?kind=correct`);
    desk.begin();
    await desk.go(page.locator('tbody th a').first());
    await desk.go(desk.act('reveal'));
    await desk.go(desk.act('approve-check'));
    await desk.go(desk.act('approve'));
    costs('a correction');
    await look(page, javaScriptEnabled);

    // A finding goes nowhere before somebody has looked at it.
    await page.goto(`/${language}/staff/tasks`);
    await look(page, javaScriptEnabled);
    const copy = (await page.locator('input[name="form[picked][]"]').first().getAttribute('value'))!.split('/')[0]!;
    desk.begin();
    await desk.press(page.locator('input[name="form[picked][]"]').first(), 'Space');
    await desk.press(page.locator('input[name="form[outcome]"][value="done"]'), 'Space');
    await desk.answer(page.locator('#found'), 'A call of 3 May about a parcel.');
    await desk.go(desk.act('report-tasks-check'));
    await expect(page.locator('main'), 'the page to check').toContainText('A call of 3 May about a parcel.');
    await look(page, javaScriptEnabled);
    await desk.go(desk.act('report-tasks'));
    costs('a copy with one system');
    await look(page, javaScriptEnabled);

    await page.goto(`/${language}/staff/requests?view=replied`);
    desk.begin();
    await desk.go(page.getByRole('link', { name: asked }));
    await desk.press(page.locator('#what-answer'), 'Space');
    await desk.choose(page.locator('#came'), 'not-granted');
    await desk.choose(page.locator('#reason'), 'not-covered');
    await desk.answer(page.locator('#write'), '?');
    await desk.go(desk.act('write-check'));
    await desk.go(page.locator('main form[action^="/ui/staff/"] button[type=submit]').last());
    costs('a refusal');

    await signIn(page, /Jana/);
    await page.goto(`/${language}/staff/requests/${copy}`);
    await desk.go(desk.act('reveal'));
    await desk.go(page.locator('section[aria-labelledby^="second"] a'));
    await expect(page.locator('main'), 'a second person sees it, too').toContainText('A call of 3 May about a parcel.');
    desk.begin();
    await page.goto(`/${language}/staff/oversight/report`);
    await expect(page.locator('main table').first()).toBeAttached();
    costs('the figures of a month');
    await look(page, javaScriptEnabled);
  });
}
