// Choosing how personal the brand may be: with and without scripts, and what the brand's systems are told after each step.
import { expect, type Page } from '@playwright/test';
import { checkPage, checkServedHtml, checkShape } from './check-page';
import { askForCode, demoKey, signIn, test } from './person';

/** The line on /demo, asked for one purpose of one customer. */
async function decide(page: Page, customer: string, purpose: string): Promise<{ allow: boolean; reason: string }> {
  const headers = { Authorization: `Bearer ${await demoKey(page)}` };
  const answer = await page.request.post('/api/v1/decisions', { headers, data: { customer, purpose } });
  expect(answer.status()).toBe(200);
  return answer.json();
}

/** The checks that can run here: axe needs scripts. */
async function look(page: Page, javaScriptEnabled: boolean | undefined): Promise<void> {
  if (javaScriptEnabled) return checkPage(page);
  await checkShape(page);
  await checkServedHtml(page);
}

const radio = (page: Page, name: string) => page.getByRole('radio', { name, exact: true });
const save = (page: Page) => page.getByRole('button', { name: 'Save your choice' }).click();

async function goTo(page: Page, level: string): Promise<void> {
  await page.goto('/en/choices');
  await radio(page, level).check();
  await save(page);
  const yes = page.getByRole('button', { name: /^Yes, switch to/ });
  if (await yes.isVisible()) await yes.click();
}

// The two projects run side by side, each with somebody of its own.
const somebody = (javaScriptEnabled: boolean | undefined) =>
  javaScriptEnabled ? { button: 'Sign in as Dario', reference: 'c-1045' } : { button: 'Sign in as Clara', reference: 'c-1044' };

test.describe('a customer goes from Off to Full and back', () => {
  // Both tests change the same person's choices.
  test.describe.configure({ mode: 'serial' });

  test('and every system obeys at every step', async ({ page, javaScriptEnabled }) => {
    const { button, reference } = somebody(javaScriptEnabled);
    await signIn(page, button);
    await goTo(page, 'Off');
    expect((await decide(page, reference, 'recommendations')).allow).toBe(false);

    await page.goto('/en/choices');
    await radio(page, 'Full').check();
    await save(page);
    await expect(page).toHaveURL(/\/en\/choices\/preview$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Switch to Full?');
    expect((await decide(page, reference, 'recommendations')).allow, 'shown is not saved').toBe(false);
    await look(page, javaScriptEnabled);
    // What is sensitive and what shares is asked about by itself, and nobody ticks it but the person.
    const boxes = page.locator('main').getByRole('checkbox');
    await expect(boxes).toHaveCount(2);
    for (const box of await boxes.all()) await expect(box).not.toBeChecked();
    const allergies = page.getByRole('checkbox', { name: 'Allergy warnings', exact: true });
    await expect(allergies).toHaveAccessibleDescription(/Allergies are about your health/);
    await expect(page.getByRole('checkbox', { name: 'Sharing with our ad partner', exact: true })).toHaveAccessibleDescription(/Adwise/);
    await allergies.focus();
    await page.keyboard.press('Space');
    await expect(allergies).toBeChecked();

    await page.getByRole('button', { name: 'Yes, switch to Full' }).click();
    await expect(page.locator('#saved')).toBeFocused();
    await expect(page).toHaveTitle(/^Saved: /);
    expect(await decide(page, reference, 'recommendations')).toMatchObject({ allow: true, reason: 'consented' });
    expect(await decide(page, reference, 'allergy-warnings')).toMatchObject({ allow: true, reason: 'consented' });
    expect((await decide(page, reference, 'ad-sharing')).allow, 'not ticked').toBe(false);
    await look(page, javaScriptEnabled);

    await page.goto('/en/choices');
    await radio(page, 'Off').check();
    await save(page);
    await expect(page.locator('#saved')).toContainText('Your level is now');
    expect(await decide(page, reference, 'recommendations')).toMatchObject({ allow: false, reason: 'withdrawn' });

    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Undo your last choice?');
    await page.getByRole('link', { name: 'Keep it as it is' }).click();
    expect((await decide(page, reference, 'recommendations')).allow, 'undo that raises asks first').toBe(false);
  });

  test('and Off never takes more clicks than Full', async ({ page, javaScriptEnabled }) => {
    test.slow();
    await signIn(page, somebody(javaScriptEnabled).button);
    const clicks = async (level: string) => {
      await page.goto('/en');
      let count = 0;
      const click = async (act: Promise<void>) => {
        await act;
        count += 1;
      };
      await click(page.getByRole('link', { name: /^(Change|Choose) your level/ }).click());
      if (!(await radio(page, level).isChecked())) await click(radio(page, level).check());
      await click(save(page));
      const yes = page.getByRole('button', { name: /^Yes, switch to/ });
      await page.waitForLoadState();
      if (await yes.isVisible()) await click(yes.click());
      await expect(page.locator('#saved')).toBeVisible();
      return count;
    };
    for (const start of ['Off', 'Basic', 'Full']) {
      await goTo(page, start);
      const off = await clicks('Off');
      await goTo(page, start);
      const full = await clicks('Full');
      if (start !== 'Full') expect(off, `from ${start}`).toBeLessThanOrEqual(full);
      expect(off).toBeLessThanOrEqual(3);
    }
    await goTo(page, 'Off');
  });
});

test.describe('a form that does not fit', () => {
  test('comes back with what is wrong, focused, and says it in the title', async ({ page, javaScriptEnabled }) => {
    await page.goto('/en/sign-in');
    await page.getByLabel('Email address').fill('nobody at home');
    await page.getByRole('button', { name: 'Send me a code' }).click();
    await expect(page.locator('#errors')).toBeFocused();
    await expect(page).toHaveTitle(/^Error: /);
    await expect(page.getByLabel('Email address')).toHaveValue('nobody at home');
    await look(page, javaScriptEnabled);
  });
});

test.describe('signing in by e-mail', () => {
  test('takes the code from the letter', async ({ page, javaScriptEnabled }) => {
    const address = javaScriptEnabled ? 'amina@example.org' : 'emma@example.org';
    await page.goto('/en/sign-in');
    const code = await askForCode(page, address);
    await expect(page).toHaveURL(/\/en\/sign-in\/code$/);
    await page.getByLabel('Code').fill('0000 0000');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.locator('#errors')).toContainText('not right');
    await page.getByLabel('Code').fill(code.toLowerCase());
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page).toHaveURL(/\/en$/);
    await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
  });
});

test.describe('someone whose session ended', () => {
  test('finds a page that says so, in their language', async ({ page }) => {
    const answer = await page.goto('/ar/choices');
    expect(answer?.status()).toBe(401);
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await checkShape(page);
  });
});
