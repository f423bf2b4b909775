// What happens while scripts arrive: nothing that a person would notice.
import { expect } from '@playwright/test';
import { signIn, test } from './person';

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
