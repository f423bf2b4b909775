// One program, many ways to meet it: `cargo xtask test` starts the demo server and names it in CANDOR_URL.
import { defineConfig } from '@playwright/test';

const args = [
  '--disable-background-networking', '--disable-component-update', '--disable-gpu', '--disable-quic',
  '--disable-sync', '--no-first-run', '--no-sandbox',
];

// Stories are told with scripts and without; the other ways look at every page.
const pages = /pages\.spec\.ts/;
// Programs are no people: one way is enough.
const programs = /reference\.spec\.ts/;

export default defineConfig({
  testDir: 'tests',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 60_000,
  reporter: [['list']],
  use: {
    baseURL: process.env.CANDOR_URL ?? 'http://localhost:3000',
    // axe is injected, which our own policy rightly refuses; the project `csp` goes without.
    bypassCSP: true,
    launchOptions: { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args },
    // The page as it was, step by step; pictures of it would cost a third of the time.
    trace: { mode: 'retain-on-failure', screenshots: false },
  },
  projects: [
    // First, because it waits more than it works.
    { name: 'lighthouse', testMatch: /lighthouse\.spec\.ts/ },
    { name: 'nojs', testIgnore: /(islands|states|passkeys|lighthouse|reference|clinic|snippet)\.spec\.ts/, use: { javaScriptEnabled: false } },
    { name: 'js', testIgnore: /(honest|lighthouse|reference)\.spec\.ts/ },
    { name: 'dark', testMatch: pages, use: { colorScheme: 'dark' } },
    { name: 'rtl', testMatch: pages, use: { locale: 'ar' } },
    { name: 'csp', testMatch: pages, use: { bypassCSP: false } },
    { name: 'programs', testMatch: programs },
  ],
});
