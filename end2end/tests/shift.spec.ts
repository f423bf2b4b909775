// One working day of two people, from sign-in to sign-out, by the keyboard alone and on a narrow screen: every case ends as it should, nothing
// that was typed is lost, and the month's report says of it what the log says.
import { expect, type Locator, type Page } from '@playwright/test';
import { asks, customerWithAnOrder, guest, sends } from './asks';
import { Hands } from './hands';
import { look, NARROW, testIn, visitor } from './own-house';
import { signIn } from './person';

const test = testIn();
test.use({ viewport: NARROW, actionTimeout: 20_000 });

/** Support and the officer, each in their language, are enough to meet all three in two days. */
const DAYS = [
  ['en', 'de'],
  ['ar', 'en'],
] as const;

/** One of the two, at their desk. */
class Desk extends Hands {
  constructor(page: Page, readonly language: string, readonly scripts: boolean | undefined) {
    super(page);
  }
  part = (name: string) => this.page.locator(`section[aria-labelledby="${name}"]`);
  today = () => this.page.goto(`/${this.language}/staff`);
  case = (request: string) => this.page.goto(`/${this.language}/staff/requests/${request}`);
  look = () => look(this.page, this.scripts);

  async reveals() {
    await this.go(this.act('reveal'));
  }

  /** Writes the last answer, looks at it as the person will get it, and sends it. */
  async answers(came: string, reason: string | undefined, words: string) {
    await this.press(this.page.locator('#what-answer'), 'Space');
    await this.choose(this.page.locator('#came'), came);
    if (reason) await this.choose(this.page.locator('#reason'), reason);
    await this.page.locator('#write').focus();
    // In the place of a draft.
    await this.page.keyboard.press('Control+A');
    await this.answer(this.page.locator('#write'), words);
    await this.go(this.act('write-check'));
    await expect(this.page.locator('main')).toContainText(words);
    await this.look();
    await this.go(this.page.locator('main form[action^="/ui/staff/"] button[type=submit]').last());
  }

  /** Reads what a colleague asks for, and says yes to it. */
  async agrees(request: string) {
    await this.today();
    await this.go(this.part('yes').getByRole('link', { name: request }));
    await this.reveals();
    await this.go(this.page.locator('section[aria-labelledby^="second"] a'));
    await this.look();
    await this.go(this.act('say-yes'));
  }

  /** Says that a system has done its part, from the list of its tasks. The portal's own part comes first. */
  async settles(request: string) {
    const task = this.page.locator(`input[name="form[picked][]"][value^="${request}/"]`);
    await expect(async () => {
      await this.page.goto(`/${this.language}/staff/tasks`);
      await expect(task).toBeAttached({ timeout: 500 });
    }).toPass({ timeout: 30_000 });
    await this.press(task, 'Space');
    await this.press(this.page.locator('input[name="form[outcome]"][value="done"]'), 'Space');
    await this.go(this.page.locator('main form[action^="/ui/staff/report"] button[type=submit]').last());
    if (!new URL(this.page.url()).pathname.endsWith('/staff/tasks')) await this.go(this.act('report-tasks'));
  }

  /** Says in the case that nobody could look in a system: nothing is known by which it keeps the person. The portal's own part comes first. */
  async couldNotLook(request: string) {
    await expect(async () => {
      await this.case(request);
      await this.press(this.page.locator('input[name="form[outcome]"][value="not-found"]'), 'Space');
      await this.go(this.act('task-check'));
      await expect(this.act('task')).toBeAttached({ timeout: 500 });
    }).toPass({ timeout: 30_000 });
    await this.look();
    await this.go(this.act('task'));
  }

  /** It has ended: nothing is left to press but what looks at it. */
  async ended(request: string) {
    await expect(async () => {
      await this.case(request);
      await expect(this.page.locator('h1')).toContainText(request, { timeout: 500 });
      await expect(this.act('note')).toHaveCount(0, { timeout: 500 });
    }).toPass({ timeout: 30_000 });
  }

  async leaves() {
    const out = this.page.locator('form[action="/ui/sign-out"] button');
    if ((await out.locator('xpath=ancestor::details[not(@open)]').count()) > 0) await this.press(out.locator('xpath=ancestor::details/summary'));
    await this.go(out);
    expect((await this.page.goto(`/${this.language}/staff`))?.status(), 'nobody is signed in').toBe(401);
  }
}

/** The sums of this month in the report, and the same by the log. */
async function sums(page: Page) {
  const get = async (path: string) => (await page.request.get(path)).text();
  const path = /href="([^"]*\/report\/\d{4}-\d\d\/json)"/.exec(await get('/en/staff/oversight/report'))![1]!;
  const { month, in_all } = JSON.parse(await get(path));
  const lines = (await get('/en/staff/log.jsonl')).trim().split('\n').map(line => JSON.parse(line) as { at: number; action: string });
  const monthOf = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', year: 'numeric', month: '2-digit' });
  const logged = (action: string) => lines.filter(entry => entry.action === action && monthOf.format(entry.at) === month).length;
  const sum = (counts: Record<string, number>) => Object.values(counts).reduce((one, other) => one + other, 0);
  const { came_in, granted, in_part, declined, withdrawn } = in_all;
  return {
    report: { came_in, done: granted + sum(in_part), declined: sum(declined), withdrawn },
    log: { came_in: logged('request.opened'), done: logged('request.done'), declined: logged('request.declined'), withdrawn: logged('request.withdrawn') },
  };
}

for (const [support, officer] of DAYS) {
  test(`a day of two people, who work in ${support} and ${officer}`, async ({ page, browser, house, javaScriptEnabled: scripts }) => {
    test.setTimeout(300_000);
    // Over night: what people ask for.
    const amina = await customerWithAnOrder(browser, house, scripts, 'de');
    const question = await asks(amina, 'de', 'question', () => amina.locator('#words').fill('Wer hat meine Adresse?'));
    await amina.goto('/de/data/orders');
    await amina.locator('a[href*="/de/data/orders/"]:not([href$="/records"])').first().click();
    await amina.locator('a[href*="/requests/new/correct"]').first().click();
    const correction = await sends(amina, async () => {
      await amina.locator('#field').selectOption('total');
      await amina.locator('#after').fill('59,00 €');
    });
    const copy = await asks(amina, 'de', 'copy', () => amina.locator('input[name="form[scope]"][value="all"]').check());
    const planned = await asks(amina, 'de', 'delete', async () => {
      await amina.locator('input[name="form[scope]"][value="all"]').check();
      await amina.locator('input[name="form[when]"][value="later"]').check();
    });
    const ben = await customerWithAnOrder(browser, house, scripts, 'en');
    const deletion = await asks(ben, 'en', 'delete', async () => {
      await ben.locator('input[name="form[scope]"][value="all"]').check();
      await ben.locator('input[name="form[when]"][value="now"]').check();
    });
    const sam = await guest(browser, house, scripts, 'ar');
    const unknown = await asks(sam, 'ar', 'delete');

    // Both sign in, and see what waits.
    const robin = new Desk(page, support, scripts);
    const jana = new Desk(await visitor(browser, house, scripts), officer, scripts);
    await signIn(robin.page, /Robin/);
    await signIn(jana.page, /Jana/);
    const before = await sums(jana.page);
    expect(before.report, 'in the morning').toEqual(before.log);
    await robin.today();
    await expect(robin.part('new')).toBeVisible();
    await robin.look();
    await jana.today();
    await jana.look();

    // A guest's deletion begins with a question.
    await robin.case(unknown);
    await robin.reveals();
    await robin.press(robin.page.locator('#what-question'), 'Space');
    await robin.answer(robin.page.locator('#write'), 'On which number were you called?');
    await robin.go(robin.act('write-check'));
    await robin.look();
    await robin.go(robin.act('ask-back'));

    // "Delete now", with a task in a system that the portal cannot reach.
    await robin.settles(deletion);
    await robin.look();
    await robin.ended(deletion);

    // A planned deletion is called off by whoever planned it.
    await amina.goto(`/de/requests/${planned}`);
    await amina.locator('form[action="/ui/requests/withdraw"] button[type=submit]').last().click();
    await amina.waitForURL(/#saved$/);
    await robin.ended(planned);

    // A correction as she wrote it.
    await robin.case(correction);
    await robin.reveals();
    await robin.look();
    await robin.go(robin.act('approve-check'));
    await expect(robin.page.locator('main')).toContainText('59,00 €');
    await robin.look();
    await robin.go(robin.act('approve'));
    await robin.ended(correction);
    await amina.goto('/de/data/orders/records');
    await expect(amina.locator('main')).toContainText('59,00');

    // Two people in one case: one sees the other, and what was written stays though a session ends over it.
    await robin.case(question);
    await robin.reveals();
    await jana.case(question);
    await expect(jana.part('next')).toContainText('Robin');
    await jana.look();
    const draft = 'Parcelo has it, for your parcel.';
    await robin.answer(robin.page.locator('#write'), draft);
    await robin.go(robin.page.locator('button[formaction="/ui/staff/keep"], form[action="/ui/staff/keep"] button:not([formaction]):visible').last());
    await robin.page.context().clearCookies();
    await robin.case(question);
    await expect(robin.page.locator('main'), 'nothing of it without signing in').not.toContainText(draft);
    await signIn(robin.page, /Robin/);
    await robin.case(question);
    await expect(robin.page.locator('#write'), 'what was typed').toHaveValue(draft);

    // Noon: Robin hands it over by name, with what he wrote.
    await robin.press(robin.page.locator('summary#do-hand-over'));
    await robin.choose(robin.page.locator('#to'), (await robin.page.locator('#to option', { hasText: 'Jana' }).getAttribute('value'))!);
    await robin.type(robin.page.locator('#hand'), 'She waits for it.');
    await robin.go(robin.act('hand-over'));
    await jana.today();
    await expect(jana.part('hands')).toContainText('She waits for it.');
    await jana.look();
    await jana.go(jana.part('hands').getByRole('link', { name: question }));
    await jana.reveals();
    await jana.answers('granted', undefined, 'Parcelo hat sie, für Ihr Paket.');
    await jana.ended(question);
    await amina.goto(`/de/requests/${question}`);
    await expect(amina.locator('main')).toContainText('Parcelo hat sie, für Ihr Paket.');

    // A refusal for misuse needs two, and then nothing can be fetched.
    await robin.case(copy);
    await robin.reveals();
    await robin.answers('not-granted', 'suspected-fraud', 'Wir können nicht sicher sein, dass Sie es sind.');
    await jana.agrees(copy);
    await robin.ended(copy);
    const fetched = await amina.request.get(`/de/requests/${copy}/download`, { maxRedirects: 0 });
    expect(fetched.status(), 'what was declined is not handed out').not.toBe(200);

    // The guest has replied meanwhile: seen on the first page, without opening the case.
    await sam.goto(`/ar/requests/${unknown}`);
    await sam.locator('form[action="/ui/requests/write"] textarea').fill('On the one I had before.');
    await sam.locator('form[action="/ui/requests/write"] button[type=submit]').click();
    await sam.waitForURL(/#saved$/);
    await robin.today();
    const replied = robin.part('replied').getByRole('link', { name: unknown });
    await expect(replied).toBeVisible();
    await robin.look();
    await robin.go(replied);
    await robin.go(robin.act('approve-check'));
    await robin.look();
    await robin.go(robin.act('approve'));
    await jana.agrees(unknown);
    if ((await jana.page.goto(`/${officer}/staff/tasks`)) && (await jana.page.content()).includes(unknown)) await jana.couldNotLook(unknown);
    await robin.ended(unknown);

    // In the evening the report has all of it, as the log does.
    const after = await sums(jana.page);
    expect(after.report, 'in the evening').toEqual(after.log);
    const gained = { came_in: 0, done: 4, declined: 1, withdrawn: 1 };
    for (const sum of ['came_in', 'done', 'declined', 'withdrawn'] as const) expect(after.report[sum] - before.report[sum], sum).toBe(gained[sum]);
    await jana.page.goto(`/${officer}/staff/oversight/report`);
    await jana.look();
    await robin.leaves();
    await jana.leaves();
    for (const somebody of [amina, ben, sam, jana.page]) await somebody.context().close();
  });
}
