// The house and its own duties, with scripts and without, on a narrow screen: support, privacy officer, ethics lead, auditor, administrator.
import { expect, type Page } from '@playwright/test';
import { checkPage } from './check-page';
import { look, NARROW, testIn, visitor } from './own-house';
import { enterByCode, newCustomer, signIn } from './person';

/** What is decided here stays decided: the demo that the other stories look at has none of it. */
const test = testIn();
test.use({ viewport: NARROW });

const press = (page: Page, action: string) => page.locator(`form[action="/ui/${action}"] button[type=submit]`).last().click();
const saved = (page: Page) => expect(page.locator('#saved')).toBeFocused();

const SURVEY = ['Are our pages easy to read?', 'Do they open quickly?'];

test('a survey starts in every language or not at all, and a customer answers it once', async ({ page, browser, house, javaScriptEnabled }) => {
  test.setTimeout(180_000);
  await signIn(page, /Robin/);
  await page.goto('/en/staff/surveys');
  const name = `Pages ${crypto.randomUUID().slice(0, 6)}`;
  const make = async (called: string, languages: string[]) => {
    for (const language of languages) await page.locator(`#survey-${language}`).fill([`${called} ${language}`, ...SURVEY].join('\n'));
    await press(page, 'staff/make-survey');
    await saved(page);
    return page.getByRole('region', { name: `${called} en` });
  };
  const lacking = await make(`${name} half`, ['en', 'de']);
  await expect(lacking, 'it says which language is missing').toContainText(/something is missing in .*العربية/);
  await expect(lacking.getByRole('button'), 'and cannot start').toHaveCount(0);
  await look(page, javaScriptEnabled);
  const whole = await make(name, ['en', 'de', 'ar']);
  await whole.getByRole('button', { name: 'Start' }).click();
  await saved(page);
  await expect(page.getByRole('region', { name: `${name} en` })).toContainText('People are being asked');

  const somebody = await visitor(browser, house, javaScriptEnabled);
  const email = await newCustomer(somebody, 'de');
  await somebody.goto('/de/sign-in');
  await enterByCode(somebody, email);
  await somebody.goto('/de');
  await somebody.getByRole('link', { name: `${name} de` }).click();
  await look(somebody, javaScriptEnabled);
  const survey = somebody.url();
  await press(somebody, 'surveys/answer');
  await expect(somebody.locator('#errors'), 'nothing is answered').toBeFocused();
  await somebody.locator('#q1').check();
  await somebody.locator('#q2-2').check();
  await press(somebody, 'surveys/answer');
  await saved(somebody);
  await look(somebody, javaScriptEnabled);
  await somebody.goto(survey);
  await expect(somebody.locator('form[action="/ui/surveys/answer"]'), 'once').toHaveCount(0);
  await somebody.goto('/de');
  await expect(somebody.getByRole('link', { name: `${name} de` })).toHaveCount(0);
  await somebody.context().close();

  await page.goto('/en/staff/surveys');
  const cells = page.getByRole('region', { name: `${name} en` }).locator('tbody td');
  await expect(cells, 'one person is nobody’s figure').toHaveText(Array(6).fill('fewer than ten'));
  await page.goto('/en/staff/listening');
  await expect(page.getByText(/\d+.* percent is answered\. Half of it took at most .*\d+.* days/)).toBeVisible();
  await look(page, javaScriptEnabled);
});

test('the privacy officer signs a review, and another that demands a change', async ({ page, javaScriptEnabled }) => {
  test.setTimeout(120_000);
  await signIn(page, /Jana/);
  await page.goto('/en/staff/oversight?view=review');
  await expect(page.getByText(/1.* review is overdue/)).toBeVisible();
  await page.locator('main table a').first().click();
  await expect(page.getByRole('heading', { name: 'What is known' })).toBeVisible();
  await press(page, 'staff/decide-item');
  await expect(page.locator('#errors')).toBeFocused();
  await look(page, javaScriptEnabled);
  for (const question of ['needed', 'least', 'texts', 'outcome']) await page.locator(`#${question}`).check();
  await page.locator('#reasons').fill('The tax law still wants it, and nobody else reads it.');
  await press(page, 'staff/decide-item');
  await saved(page);
  await expect(page.getByText(/Signed by .*Jana.*, .*privacy officer.*, on/i)).toBeVisible();
  await look(page, javaScriptEnabled);

  await page.goto('/en/staff/oversight?view=review');
  const open = page.locator('main table a').first();
  const name = await open.innerText();
  await open.click();
  await expect(page.locator('#least-words'), 'asked for where something must change').toBeHidden();
  for (const choice of ['needed', 'least-2', 'texts', 'outcome']) await page.locator(`#${choice}`).check();
  await page.locator('#reasons').fill('It knows more than it needs.');
  await press(page, 'staff/decide-item');
  await expect(page.locator('#errors')).toContainText('Write what must change');
  await page.locator('#least-words').fill('Leave out what people only looked at, by spring.');
  await press(page, 'staff/decide-item');
  await expect(page.locator('#errors'), 'a change is never kept silent').toContainText('You want a change');
  await look(page, javaScriptEnabled);
  await page.locator('#outcome-2').check();
  await press(page, 'staff/decide-item');
  await saved(page);
  await look(page, javaScriptEnabled);
  await page.goto('/en/staff/oversight');
  await expect(page.getByRole('region', { name: 'Changes that wait' }).getByRole('link', { name })).toBeVisible();
});

test('the ethics lead answers a flag, and everybody reads what is done and what came of it', async ({ page, browser, house, javaScriptEnabled }) => {
  test.setTimeout(120_000);
  await signIn(page, /Ines/);
  await page.goto('/en/staff/fairness');
  await look(page, javaScriptEnabled);
  await page.getByRole('region', { name: 'Flagged' }).getByRole('link').first().click();
  await expect(page.getByText('The public page tells your reasons')).toBeVisible();
  const reasons = 'Offers go to everybody who looks around, whatever they switched off.';
  const day = new Date(Date.now() + 60 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  await page.locator('#outcome-2').check();
  await page.locator('#reasons').fill(reasons);
  await page.locator('#again').fill(day);
  await press(page, 'staff/decide-item');
  await saved(page);
  await look(page, javaScriptEnabled);
  const somebody = await visitor(browser, house, javaScriptEnabled);
  for (const [language, effect, again] of [
    ['en', /What came of it: in .+ it was .*60.* of 100 times/, 'We look again on'],
    ['de', /Was daraus wurde: .+ war es .*60.* von 100 Mal/, 'sehen wir wieder hin'],
    ['ar', /60|٦٠/, ''],
  ] as const) {
    await somebody.goto(`/${language}/fairness`);
    const newest = somebody.locator('.found', { hasText: reasons });
    await expect(newest).toContainText(again);
    await expect(somebody.locator('.found').filter({ hasNotText: reasons }).filter({ hasText: effect })).not.toHaveCount(0);
    await look(somebody, javaScriptEnabled);
  }
  await somebody.context().close();
});

test('somebody whose training ran out meets the lock, mends it, and is let in again', async ({ page, javaScriptEnabled }) => {
  test.setTimeout(180_000);
  await signIn(page, /Robin/);
  await page.goto('/en/staff/requests');
  const request = await page.locator('main table a').first().getAttribute('href');
  await signIn(page, /Milan/);
  for (const path of ['/en/staff/requests', request!, '/en/staff/panel', '/de/staff/requests', '/ar/staff/requests']) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(403);
    if (javaScriptEnabled) await checkPage(page, await answer!.text());
  }
  await page.goto('/en/staff/requests');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Closed to you until your training is done');
  await page.getByRole('link', { name: 'To the training' }).click();
  await expect(page.getByText('Your training ended on')).toBeVisible();
  await look(page, javaScriptEnabled);
  const modules = await page.locator('main table a').evaluateAll(links => links.map(link => link.getAttribute('href')!));
  expect(modules.length).toBe(3);
  for (const module of modules) await learn(page, module);
  await look(page, javaScriptEnabled);
  await page.goto('/en/staff/training');
  await expect(page.getByText('Your training is good until')).toBeVisible();
  expect((await page.goto('/en/staff/requests'))?.status()).toBe(200);
  expect((await page.goto(request!))?.status()).toBe(200);
});

/** Answers anything, reads which was right, and answers again. */
async function learn(page: Page, module: string): Promise<void> {
  const answer = async (choices: number[]) => {
    await page.goto(module);
    for (const [question, choice] of choices.entries()) await page.locator(`#q${question}${choice === 0 ? '' : `-${choice}`}`).check();
    await page.getByRole('button', { name: 'Send the answers' }).click();
    await expect(page.locator('#result')).toBeVisible();
  };
  await page.goto(module);
  await answer(Array(await page.locator('main fieldset').count()).fill(0));
  const right = await page.locator('main section:has(> .entries)').evaluateAll(questions =>
    questions.map(question => [...question.querySelectorAll('.entries > li')].findIndex(answer => /right/i.test(answer.querySelector('strong')?.textContent ?? ''))),
  );
  await answer(right);
}

const HOUSE = ['/staff/oversight', '/staff/holds', '/staff/retention', '/staff/notices', '/staff/fairness', '/staff/listening', '/staff/surveys', '/staff/oversight/report'];
/** Of the same pages, those of whoever answers and whoever looks on. */
const TEMPLATES = '/staff/templates';
const EVERYBODYS = ['/staff', '/staff/training', '/staff/guidance', '/staff/concerns', '/staff/concerns/new'];

for (const [person, reads, not] of [
  ['Ada', EVERYBODYS.concat('/staff/house', '/staff/systems'), HOUSE.concat('/staff/requests', '/staff/panel', TEMPLATES)],
  ['Wiebke', HOUSE.concat(EVERYBODYS, TEMPLATES, '/staff/house', '/staff/people', '/staff/keys', '/staff/systems'), ['/staff/requests', '/staff/panel']],
] as const) {
  test(`${person} sees what is theirs, and no customer`, async ({ page, javaScriptEnabled }) => {
    test.setTimeout(180_000);
    await signIn(page, new RegExp(`Sign in as ${person}`));
    for (const path of reads) {
      expect((await page.goto(`/en${path}`))?.status(), path).toBe(200);
      await look(page, javaScriptEnabled);
    }
    for (const path of not) expect((await page.goto(`/en${path}`))?.status(), path).toBe(404);
    await page.goto('/en/staff/guidance');
    const menu = await page.locator('.menu__nav .links--nav a').evaluateAll(links => links.map(link => link.getAttribute('href')!.slice(3)));
    expect(menu.filter(path => (not as readonly string[]).includes(path)), 'the menu leads to no closed door').toEqual([]);
  });
}

for (const language of ['en', 'de', 'ar']) {
  test(`every page of these duties holds on a narrow screen, in ${language}`, async ({ page, javaScriptEnabled }) => {
    test.setTimeout(240_000);
    await signIn(page, /Jana/);
    for (const path of HOUSE.concat(EVERYBODYS, TEMPLATES, '/staff/panel', '/fairness', '/trust', '/said-and-done', '/ranking/browse')) {
      expect((await page.goto(`/${language}${path}`))?.status(), path).toBe(200);
      await look(page, javaScriptEnabled);
    }
    await page.goto(`/${language}/staff/oversight`);
    const items = await page.locator('main :is(table, .entries) a').evaluateAll(links => links.map(link => link.getAttribute('href')!));
    const closed = await page.goto(`/${language}/staff/oversight/report`).then(() => page.locator('#others + ul a').last().getAttribute('href'));
    for (const path of [...items, closed!]) {
      await page.goto(path);
      await look(page, javaScriptEnabled);
    }
  });
}
