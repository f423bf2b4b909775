// For people who listen to a page, go through it by keys or have colours of their own: where one is, and where a link leads, is plain.
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

test('the sign of a fold is not read out, and the ring around a link at the edge of a table is not cut off', async ({ page }) => {
  await page.goto('/en/recipients');
  const fold = page.locator('details:has(.table) > summary').first();
  const sign = () => fold.evaluate(summary => getComputedStyle(summary, '::before').content);
  expect(await sign()).toBe('"+" / ""');
  await fold.click();
  expect(await sign()).toMatch(/" \/ ""$/);
  const room = await page.locator('.table a').first().evaluate(link => {
    const [own, around] = [link, link.closest('.table')!].map(box => box.getBoundingClientRect().left);
    return own - around;
  });
  // Three pixels wide and two away.
  expect(room).toBeGreaterThanOrEqual(5);
});

test('in colours of the reader the menu still marks where one is', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.setViewportSize(SIZES[0]);
  await page.goto('/en/journey');
  await page.locator('.menu > summary').click();
  const edge = (which: string) => page.locator(which).first().evaluate(link => getComputedStyle(link).borderInlineStartColor);
  expect(await edge('.menu__nav a[aria-current]')).not.toBe(await edge('.menu__nav a:not([aria-current])'));
});
