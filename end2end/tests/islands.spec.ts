// Scripts and their arrival: nothing happens meanwhile that a person would notice.
import { expect } from '@playwright/test';
import { enterByCode, newCustomer, signIn, test } from './person';
import { listRoutes } from './routes';

test.describe('what someone chose before scripts loaded', () => {
  test('stays chosen, with the focus where it was', async ({ page }) => {
    await signIn(page, 'Sign in as Ben');
    const full = page.getByRole('radio', { name: 'Full', exact: true });
    let release = () => {};
    const held = new Promise<void>(resolve => (release = resolve));
    await page.route('**/*.wasm', async route => {
      await held;
      await route.continue();
    });
    await page.goto('/en/choices', { waitUntil: 'commit' });
    await full.check();
    await expect(full).toBeFocused();
    release();
    await page.waitForFunction(() => document.documentElement.dataset.hydrated === '1');
    await expect(full).toBeChecked();
    await expect(full).toBeFocused();
    await page.getByRole('radio', { name: 'Off', exact: true }).check();
    await expect(page.locator('#live'), 'and the island speaks').toContainText('Off');
  });
});

test.describe('a session that is about to end', () => {
  test.beforeEach(async ({ page }) => {
    const email = await newCustomer(page, 'en');
    await page.goto('/en/sign-in');
    await enterByCode(page, email);
    await page.clock.install();
    await page.goto('/en/choices');
    await page.waitForFunction(() => document.documentElement.dataset.hydrated === '1');
    await page.getByRole('radio', { name: 'Full', exact: true }).check();
  });

  test('says so two minutes before, without taking the focus, and goes on when asked', async ({ page }) => {
    const goOn = page.locator('.session-guard button');
    await page.clock.fastForward('26:55');
    await expect(goOn).toBeHidden();
    await page.clock.fastForward('00:10');
    await expect(goOn).toBeVisible();
    const full = page.getByRole('radio', { name: 'Full', exact: true });
    await expect(page.locator('#live'), 'where the button is').toContainText('“Stay signed in” at the top of this page');
    await expect(full, 'nobody is interrupted').toBeFocused();
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await expect(goOn, 'also to somebody who has scrolled').toBeInViewport();
    const region = page.getByRole('region', { name: 'Staying signed in' });
    await region.getByRole('button').press('Enter');
    await expect(goOn).toBeHidden();
    await expect(full, 'back where they were').toBeFocused();
    await expect(region).toContainText('You stay signed in.');
    await page.clock.fastForward('03:00');
    await expect(goOn, 'the time begins again').toBeHidden();
    await page.clock.fastForward('24:00');
    await expect(goOn).toBeVisible();
  });

  test('says when it has ended, and leaves what was chosen on the page', async ({ page }) => {
    await page.clock.fastForward('27:30');
    await page.context().clearCookies();
    await page.locator('.session-guard button').click();
    await expect(page.locator('#live')).toContainText('signed out');
    await expect(page.getByRole('radio', { name: 'Full', exact: true })).toBeChecked();
    const again = page.getByRole('link', { name: 'Sign in again in a new tab' });
    await expect(again, 'the button left its focus here').toBeFocused();
    const [tab] = await Promise.all([page.waitForEvent('popup'), again.press('Enter')]);
    await expect(tab.locator('#email')).toBeVisible();
  });

  test('leads somebody who was nowhere to the page itself', async ({ page }) => {
    await page.getByRole('radio', { name: 'Full', exact: true }).evaluate(radio => radio.blur());
    await page.clock.fastForward('27:30');
    await page.locator('.session-guard button').press('Enter');
    await expect(page.locator('.session-guard')).toContainText('You stay signed in.');
    await expect(page.locator('#main')).toBeFocused();
  });

  test('does not end because the network is away for a moment', async ({ page }) => {
    await page.clock.fastForward('27:30');
    await page.route('**/ui/session/extend', route => route.abort(), { times: 1 });
    const goOn = page.locator('.session-guard button');
    await Promise.all([page.waitForEvent('requestfailed'), goOn.click()]);
    await goOn.click();
    await expect(goOn).toBeHidden();
    await expect(page.locator('.session-guard')).toContainText('You stay signed in.');
  });
});

test.describe('a line to copy', () => {
  test('is on the clipboard, and the page says so', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/demo');
    await page.waitForFunction(() => document.documentElement.dataset.hydrated === '1');
    await page.getByRole('button', { name: 'Copy the line' }).click();
    await expect(page.locator('#live')).not.toBeEmpty();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('/api/v1/decisions');
  });
});

test('nothing counts down', async ({ page }) => {
  test.setTimeout(240_000);
  await page.clock.install();
  await signIn(page, 'Sign in as Farid');
  for (const { path, person } of await listRoutes()) {
    if ((person ?? 'Farid') !== 'Farid' || !path.startsWith('/en')) continue;
    await page.goto(path);
    const main = page.locator('main');
    const before = await main.innerText();
    await page.clock.fastForward(20_000);
    expect(await main.innerText(), path).toBe(before);
  }
});
