// The pictures of the guides, taken anew: `cargo xtask pictures`. Each is a page as somebody of the demo sees it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

const PHONE = { width: 390, height: 844 };
const SCREEN = { width: 1280, height: 860 };
const [folder] = process.argv.slice(2);
const { CANDOR_URL: demo, CANDOR_CLINIC_URL: clinic, CHROMIUM: executablePath } = process.env;

const PICTURES = [
  { name: 'home', path: '/en' },
  { name: 'clinic', path: '/en', at: clinic },
  { name: 'overview', path: '/en', as: 'Farid' },
  { name: 'journey', path: '/en/journey', as: 'Farid' },
  { name: 'journey-phone', path: '/ar/journey', as: 'Amina', size: PHONE },
  { name: 'held', path: '/en/data', as: 'Farid' },
  { name: 'recipients', path: '/en/recipients', as: 'Farid' },
  { name: 'choices', path: '/en/choices', as: 'Farid', press: 'Full' },
  { name: 'contact-phone', path: '/de/choices/contact', as: 'Clara', size: PHONE, dark: true },
  { name: 'why', path: '/en/recent', as: 'Clara', follow: 'main a[href*="/why/"]' },
  { name: 'receipt', path: '/en/history', as: 'Farid', follow: 'main a[href*="/receipts/"]:not([href*="check"])' },
  { name: 'desk', path: '/en/staff', as: 'Robin', follow: '.work__what a' },
];

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
for (const { name, path, at = demo, as, size = SCREEN, dark = false, press, follow } of PICTURES) {
  const options = { baseURL: at, viewport: size, colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' };
  const context = await browser.newContext(options);
  const page = await context.newPage();
  if (as) {
    await page.goto('/demo');
    const button = page.getByRole('button', { name: `Sign in as ${as}` });
    await Promise.all([page.waitForURL(url => url.pathname !== '/demo'), button.click()]);
  }
  await page.goto(path);
  if (follow) {
    await page.locator(follow).first().click();
    await page.waitForLoadState();
  }
  if (press) await page.getByRole('radio', { name: press }).first().check();
  await page.evaluate(() => document.fonts.ready);
  await page.waitForLoadState('networkidle');
  await page.mouse.move(0, 0);
  const chrome = await context.newCDPSession(page);
  const { data } = await chrome.send('Page.captureScreenshot', { format: 'webp', quality: 72 });
  writeFileSync(join(folder, `${name}.webp`), Buffer.from(data, 'base64'));
  await context.close();
}
await browser.close();
