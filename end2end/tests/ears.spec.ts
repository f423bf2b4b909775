// For people who listen to a page or go through it by keys: where a link leads is seen and heard whole.
import { expect, type Page } from '@playwright/test';
import { enterByCode, newCustomer, test } from './person';

const SIZES = [
  { width: 320, height: 640 },
  { width: 1280, height: 800 },
];

/** Presses every link of the error summary: the name of its field is on the screen, and so is what is wrong. */
async function linksLead(page: Page): Promise<void> {
  const links = page.locator('#errors a');
  await expect(links.first()).toBeVisible();
  for (const link of await links.all()) {
    const id = (await link.getAttribute('href'))!.slice(1);
    await page.evaluate(() => window.scrollTo(0, 0));
    await link.click();
    await expect(page.locator(`#${id}`)).toBeFocused();
    const name = page.locator(`.field:has(#${id}) > label, fieldset:has(#${id}) > legend`).last();
    for (const part of [name, page.locator(`#${id}-error`), page.locator(`#${id}`)]) await expect(part).toBeInViewport({ ratio: 1 });
  }
}

for (const size of SIZES) {
  test(`the link of an error leads to the name of its field, at ${size.width} × ${size.height}`, async ({ page }) => {
    await page.setViewportSize(size);
    const email = await newCustomer(page, 'en');
    await page.goto('/en/sign-in');
    await page.locator('main button[type=submit]').first().click();
    await linksLead(page);
    await enterByCode(page, email);
    await page.goto('/en/requests/new/question');
    await page.locator('form.asking button[type=submit]').click();
    await linksLead(page);
    await page.goto('/en/choices');
    const basic = page.locator('input[name="form[level]"][value="basic"]');
    await basic.check();
    await basic.evaluate(radio => radio.setAttribute('value', 'royal'));
    await page.locator('form[action="/ui/choices/save"] button').click();
    await linksLead(page);
  });
}

test('the skip link leads to the page, and draws no ring around all of it', async ({ page }) => {
  await page.goto('/en/help');
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await page.keyboard.press('Enter');
  const main = page.locator('#main');
  await expect(main).toBeFocused();
  await expect(main).toHaveCSS('outline-style', 'none');
  await expect(main).toHaveCSS('box-shadow', 'none');
});
