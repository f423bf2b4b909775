// Texts of a case are kept while somebody types them, where scripts run; without scripts, a button keeps them.
import { expect, type Page } from '@playwright/test';
import { act, NARROW, somebodyAsks, testIn } from './own-house';
import { signIn } from './person';

/** A case is answered here. */
const test = testIn();
test.use({ viewport: NARROW });

const hydrated = (page: Page) => page.waitForFunction(() => document.documentElement.dataset.hydrated === '1');

/** Ten seconds after something was typed. The clock is that of every page of the browser. */
async function isSent(page: Page): Promise<void> {
  const answer = page.waitForResponse(response => response.url().endsWith('/ui/staff/keep-typed'));
  await page.clock.fastForward(11_000);
  expect((await answer).status()).toBe(200);
}

test('what is typed is kept meanwhile, takes the place of nothing newer, and does not come back once it is sent', async ({ page, browser, house, javaScriptEnabled }) => {
  test.setTimeout(180_000);
  const { request } = await somebodyAsks(browser, house, javaScriptEnabled, 'Who has my address?');
  const path = `/en/staff/requests/${request}`;
  if (javaScriptEnabled) await page.clock.install();
  await signIn(page, /Robin/);
  await page.goto(path);
  await page.locator('#reveal').fill('To answer the question');
  await act(page, 'reveal');
  const write = page.locator('#write');
  const saved = page.locator('main p', { hasText: 'Draft saved at' });

  if (!javaScriptEnabled) {
    await write.fill('Parcelo has');
    await page.locator('button:visible', { hasText: 'Keep what I typed' }).click();
    await expect(page.locator('#saved')).toBeFocused();
    await expect(page.locator('#saved')).toContainText('What you typed is still here');
    await expect(write).toHaveValue('Parcelo has');
    await expect(saved, 'a comfort of scripts').toHaveCount(0);
    return;
  }

  await hydrated(page);
  await write.fill('Parcelo has');
  await isSent(page);
  await expect(saved).toBeVisible();
  await expect(page.locator('#live')).toContainText('Draft saved at');
  await page.clock.fastForward(11_000);
  await write.pressSequentially(' it.');
  await expect(write, 'nobody is interrupted').toBeFocused();
  await isSent(page);
  await expect(page.locator('#live'), 'said once').toBeEmpty();

  // The network is away while the last words are on their way: nothing more has to be typed.
  await page.route('**/ui/staff/keep-typed', route => route.abort(), { times: 1 });
  await write.pressSequentially(' Since');
  await Promise.all([page.waitForEvent('requestfailed'), page.clock.fastForward(11_000)]);
  await isSent(page);
  // A press that led nowhere: whoever goes on typing is still here.
  await page.locator('form[action="/ui/staff/keep"]').dispatchEvent('submit');
  await write.fill('Parcelo has it.');
  await isSent(page);
  // Typing keeps the session, and nobody is told otherwise: it is a quarter of an hour from the last words.
  await page.clock.fastForward('08:00');
  await write.pressSequentially('!');
  await isSent(page);
  await page.clock.fastForward('08:00');
  await expect(page.locator('.session-guard')).toBeHidden();
  await write.fill('Parcelo has it.');
  await isSent(page);

  const other = await page.context().newPage();
  await other.goto(path);
  await hydrated(other);
  await expect(other.locator('#write')).toHaveValue('Parcelo has it.');
  await other.locator('#write').fill('Parcelo has it, for your parcel.');
  await isSent(other);
  await write.fill('Older words');
  await isSent(page);
  await expect(page.locator('main p', { hasText: 'was changed somewhere else' })).toBeVisible();
  await expect(write, 'they are there all the same').toHaveValue('Older words');
  await other.reload();
  await expect(other.locator('#write')).toHaveValue('Parcelo has it, for your parcel.');

  await act(other, 'write-check');
  await other.locator('form[action="/ui/staff/finish"] button[type=submit]').last().click();
  await other.waitForURL(/#saved$/);
  await other.goto(path);
  await expect(other.locator('main')).not.toContainText('What you typed and did not send');
});

test('whoever signs out, or leaves by a link, in the middle of a sentence finds it again', async ({ page, browser, house, javaScriptEnabled }) => {
  test.setTimeout(120_000);
  const { request } = await somebodyAsks(browser, house, javaScriptEnabled, 'Who has my number?');
  const path = `/en/staff/requests/${request}`;
  await signIn(page, /Robin/);
  await page.goto(path);
  await page.locator('#reveal').fill('To answer the question');
  await act(page, 'reveal');
  const write = page.locator('#write');
  if (!javaScriptEnabled) {
    // The driver's text of a page has nothing of what only shows without scripts.
    expect(await page.content()).toContain('Only “⁨Sign out⁩”, “⁨Withdraw what waits for a yes⁩” and links do not keep it.');
    return;
  }
  await hydrated(page);
  await write.pressSequentially('Parcelo has');
  await Promise.all([
    page.waitForURL(/sign-in\?out=1/),
    page.locator('form[action="/ui/sign-out"]').evaluate(form => (form as HTMLFormElement).requestSubmit()),
  ]);
  await signIn(page, /Robin/);
  await page.goto(path);
  await expect(write).toHaveValue('Parcelo has');
  await hydrated(page);
  await write.fill('Parcelo has it.');
  await page.goto('/en/staff');
  await expect(async () => {
    await page.goto(path);
    await expect(write).toHaveValue('Parcelo has it.');
  }).toPass();
});
