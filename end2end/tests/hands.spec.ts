// Hands: a case is taken from a colleague once that was asked, handed over by name, and news of it stands on the first page.
import { expect, type Browser, type Page } from '@playwright/test';
import { act, look, NARROW, testIn, visitor } from './own-house';
import type { OwnServer } from './own-server';
import { signIn } from './person';

/** Cases change hands here: the demo that the other stories look at keeps its own. */
const test = testIn();
test.use({ viewport: NARROW });

const unfold = (page: Page, id: string) => page.locator(`summary#do-${id}`).click();

/** Robin takes a case that nobody had; Jana is at work in another browser. */
async function robinHasACase(robin: Page, browser: Browser, house: OwnServer, scripts: boolean | undefined) {
  const jana = await visitor(browser, house, scripts);
  await signIn(robin, /Robin/);
  await signIn(jana, /Jana/);
  await robin.goto('/en/staff/requests?view=nobodys');
  const path = new URL((await robin.locator('tbody th a').first().getAttribute('href'))!, robin.url()).pathname;
  await robin.goto(path);
  await act(robin, 'assign');
  await robin.waitForURL(/#saved$/);
  return { jana, path, request: path.split('/').pop()! };
}

test('a case goes from hand to hand by name', async ({ page: robin, browser, house, javaScriptEnabled }) => {
  test.setTimeout(180_000);
  const { jana, path, request } = await robinHasACase(robin, browser, house, javaScriptEnabled);
  await expect(robin.locator('main')).toContainText(/Robin.* has the case/);

  await jana.goto(path);
  await expect(jana.locator('button[formaction="/ui/staff/assign"]'), 'Robin has it').toHaveCount(0);
  await unfold(jana, 'take-from');
  await expect(jana.locator('details[open]').first()).toContainText(/has this case\. Take it from .*Robin/);
  await look(jana, javaScriptEnabled);
  await act(jana, 'take-from');
  await jana.waitForURL(/#saved$/);
  await expect(jana.locator('main')).toContainText(/Robin.* had the case, .*Jana.* has it/);

  await robin.goto('/en/staff');
  const news = robin.locator('section[aria-labelledby="hands"]');
  await expect(news).toContainText(/Jana.* took it from you/);
  await look(robin, javaScriptEnabled);
  await news.getByRole('link', { name: request }).click();
  await robin.goto('/en/staff');
  await expect(robin.locator('section[aria-labelledby="hands"]'), 'opened, and no news any more').toHaveCount(0);

  await jana.goto(path);
  await unfold(jana, 'hand-over');
  await act(jana, 'hand-over');
  await jana.waitForURL(/requests\/R-/);
  await expect(jana.locator('#to-error')).toContainText('Choose who takes over');
  await jana.locator('#to').selectOption({ label: (await jana.locator('#to option', { hasText: 'Robin' }).textContent())! });
  await jana.locator('#hand').fill('You know this one.');
  await look(jana, javaScriptEnabled);
  await act(jana, 'hand-over');
  await jana.waitForURL(/#saved$/);
  await expect(jana.locator('main')).toContainText(/Jana.* had the case, .*Robin.* has it/);

  await robin.goto('/en/staff');
  await expect(robin.locator('section[aria-labelledby="hands"]')).toContainText(/Jana.* handed it to you/);
  await expect(robin.locator('section[aria-labelledby="hands"]')).toContainText('You know this one.');
  await jana.goto('/en/staff/requests');
  const whose = jana.locator('#whose option');
  const names = await whose.allTextContents();
  expect(names.some(name => name.includes('Robin')) && names.includes('Nobody'), names.join(', ')).toBe(true);
  await jana.context().close();
});

test('a colleague on leave is handed nothing, and the officer hands their cases on', async ({ page: robin, browser, house, javaScriptEnabled }) => {
  test.setTimeout(180_000);
  const { jana, path } = await robinHasACase(robin, browser, house, javaScriptEnabled);

  const press = (page: Page, name: string) => page.locator(`form[action="/ui/staff/${name}"] button[type=submit]`).last().click();
  await robin.goto('/en/staff/me');
  await robin.locator('#until').fill('2020-01-01');
  await press(robin, 'choose-away');
  await expect(robin.locator('#until-error')).toContainText('Enter a day to come');
  const until = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10);
  await robin.locator('#until').fill(until);
  await press(robin, 'choose-away');
  await robin.waitForURL(/#saved$/);
  await expect(robin.locator('section[aria-labelledby="away"]')).toContainText('You are away until');
  await look(robin, javaScriptEnabled);

  await jana.goto('/en/staff');
  const away = jana.locator('section[aria-labelledby="away"]');
  await expect(away).toContainText('Robin');
  await look(jana, javaScriptEnabled);
  await away.getByRole('link').first().click();
  await expect(jana.locator('section[aria-labelledby="away"]')).toContainText(/Robin.* is away until/);
  await look(jana, javaScriptEnabled);
  await press(jana, 'hand-all');
  await expect(jana.locator('#to-error')).toContainText('Choose who takes over');
  await jana.locator('#to').selectOption({ label: (await jana.locator('#to option', { hasText: 'Jana' }).textContent())! });
  await press(jana, 'hand-all');
  await jana.waitForURL(/#saved$/);
  await expect(jana.locator('.banner')).toBeVisible();
  await jana.goto(path);
  await expect(jana.locator('main')).toContainText(/Robin.* had the case, .*Jana.* has it/);
  await unfold(jana, 'hand-over');
  await expect(jana.locator('#to option', { hasText: 'Robin' }), 'nobody on leave can be chosen').toHaveCount(0);
  await expect(jana.locator('main')).toContainText(/Robin.*: away until/);

  await robin.goto('/en/staff/me');
  await robin.locator('form[action="/ui/staff/choose-away"] button').first().click();
  await robin.waitForURL(/#saved$/);
  await expect(robin.locator('section[aria-labelledby="away"]')).not.toContainText('You are away');
  await jana.context().close();
});
