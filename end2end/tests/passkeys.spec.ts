// A passkey of a customer, and one of staff, is added, used to sign in and to prove it once more, and removed; with a device that Chromium
// plays.
import { expect } from '@playwright/test';
import { checkPage } from './check-page';
import { askForCode, handOff, lettersTo, newCustomer, signIn, test } from './person';

test.beforeEach(async ({ page }) => {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
});

test('a passkey signs in and proves who it is, until it is removed', async ({ page }) => {
  const reference = `t-${crypto.randomUUID()}`;
  const email = await newCustomer(page, 'en', reference);
  await page.goto(await handOff(page, reference));
  await page.locator('main').getByRole('button').click();
  await page.goto('/en/account');
  // The brand vouched for them; a new way in wants more.
  await expect(page.getByRole('button', { name: 'Add a passkey' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Confirm that it is you, then add a passkey' }).click();
  const code = await askForCode(page, email);
  await page.locator('#code').fill(code);
  await page.getByRole('button', { name: 'Confirm', exact: true }).click();
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(page.getByRole('heading', { name: 'Your passkey has been added' })).toBeVisible();
  await checkPage(page);
  await expect.poll(async () => (await lettersTo(page, email))[0]).toContain('A passkey was added');
  // The same device makes no second one.
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(page.getByText('This device already has a passkey for your account').first()).toBeVisible();

  await page.getByRole('button', { name: 'Sign out', exact: true }).first().click();
  await page.goto('/en/sign-in?to=/account');
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(page).toHaveURL(/\/en\/account$/);
  await expect(page.getByText(/Last used on/)).toBeVisible();

  await page.goto('/en/confirm?to=/account');
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(page).toHaveURL(/\/en\/account$/);

  const section = page.getByRole('region', { name: 'Passkeys' });
  await section.getByRole('button', { name: /^Remove/ }).click();
  await expect(section.getByText('You have no passkey here yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Sign out', exact: true }).first().click();
  await page.goto('/en/sign-in');
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  // The device still has it; Candor takes it no more.
  await expect(page.getByText('This passkey was not accepted').first()).toBeVisible();
  await expect(page).toHaveURL(/sign-in/);
});

test('staff sign in with a passkey alone, until it is removed', async ({ page }) => {
  await signIn(page, /Robin/);
  await page.goto('/en/staff/me');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(page.getByText('Next time, you can sign in with it.')).toBeVisible();
  await checkPage(page);

  await page.getByRole('button', { name: 'Sign out', exact: true }).first().click();
  await page.goto('/en/staff/sign-in');
  await checkPage(page);
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(page).toHaveURL(/\/en\/staff$/);

  await page.goto('/en/staff/confirm?to=/staff/me');
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(page).toHaveURL(/\/en\/staff\/me$/);
  await expect(page.getByText(/Last used on/)).toBeVisible();
  const section = page.getByRole('region', { name: 'Passkeys' });
  await section.getByRole('button', { name: /^Remove/ }).click();
  await expect(section.getByText('You have no passkey here yet.')).toBeVisible();
});

test('somebody who changes their mind is told how else to get in, and can read it again', async ({ page }) => {
  await page.clock.install();
  await page.goto('/en/sign-in');
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(page.getByRole('status')).toContainText('use a code by email');
  await page.clock.fastForward(11_000);
  await expect(page.getByRole('status'), 'it was said').toBeEmpty();
  expect(await page.locator('main').ariaSnapshot(), 'it is there to be read').toContain('use a code by email');
});
