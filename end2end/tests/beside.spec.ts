// The person beside their case, on a narrow screen, with scripts and without: nothing before staff say why, then what they chose and see.
import { expect } from '@playwright/test';
import { act, look, NARROW, somebodyAsks, testIn } from './own-house';
import { signIn } from './person';

/** Requests are asked and data is opened here: the demo that the other stories look at has none of it. */
const test = testIn();
test.use({ viewport: NARROW });

test('staff see what a person chose beside their case, look at what they see, and they read it', async ({ page, browser, house, javaScriptEnabled }) => {
  test.setTimeout(180_000);
  const { somebody, request } = await somebodyAsks(browser, house, javaScriptEnabled, 'Why do I get this?');

  await signIn(page, /Robin/);
  await page.goto(`/en/staff/requests/${request}`);
  const beside = page.locator('section[aria-labelledby="beside"]');
  await expect(beside).toContainText('masked until you say why');
  await expect(page.locator('button[formaction="/ui/staff/see-person"]')).toHaveCount(0);
  await look(page, javaScriptEnabled);
  await act(page, 'reveal');
  await page.waitForURL(/#saved$/);
  await expect(beside).not.toContainText('masked');
  await beside.locator('summary').click();
  await expect(beside.locator('[data-use]').first()).toBeVisible();
  await look(page, javaScriptEnabled);
  await page.locator('#write').fill('Half a sentence');
  await act(page, 'see-person');
  await expect(page).toHaveURL(/\/en\/staff\/customers\/open\?of=[0-9a-f]+$/);
  await expect(page.locator('main')).toContainText('What they see');
  await expect(page.locator('#what'), 'nothing is changed from a case').toHaveCount(0);
  await look(page, javaScriptEnabled);
  await page.getByRole('link', { name: request }).first().click();
  await expect(page.locator('#write'), 'what was typed is still there').toHaveValue('Half a sentence');

  await somebody.goto('/en/requests');
  await expect(somebody.locator('main')).toContainText(/opened your data, \u2068?to work on a request/);
  await somebody.context().close();
});
