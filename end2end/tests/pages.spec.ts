// Every page of the program, in every project. What a project can find out is looked at there and only there: the
// whole list must stay quick.
import { expect, type Page } from '@playwright/test';
import { checkAxe, checkNoSidewaysScroll, checkServedHtml, checkShape } from './check-page';
import { checkTabWalk, checkTargets } from './check-keys';
import { watchWeight } from './check-weight';
import { test } from './person';
import { inLanguage, listRoutes } from './routes';

// A page that fails here fails when it is opened by hand, too: no need to record a quarter of an hour of it.
test.use({ trace: 'off' });

const CHECKS: Record<string, (page: Page) => Promise<void>> = {
  nojs: async page => {
    await checkShape(page);
    await expect(page.locator('[hidden]:visible'), 'what needs a script, without one').toHaveCount(0);
    await checkServedHtml(page);
  },
  // One visit, and everything a person may have set in their browser one after the other.
  js: async page => {
    await checkNoSidewaysScroll(page);
    await checkAxe(page);
    await page.emulateMedia({ forcedColors: 'active' });
    await checkNoSidewaysScroll(page);
    await page.emulateMedia({ forcedColors: null, contrast: 'more', reducedMotion: 'reduce' });
    await checkNoSidewaysScroll(page);
    await checkTabWalk(page);
    await checkTargets(page);
    await page.setViewportSize({ width: 320, height: 256 });
    await checkNoSidewaysScroll(page);
    await widenText(page);
    await checkNoSidewaysScroll(page);
  },
  dark: async page => {
    await checkServedHtml(page);
    await checkAxe(page);
  },
  rtl: async page => {
    await checkShape(page);
    await checkServedHtml(page);
    await checkNoSidewaysScroll(page);
    await checkAxe(page);
  },
  csp: islandsWake,
};

// Every language is looked at by axe: English, German in the dark, Arabic.
const LANGUAGES: Record<string, string> = { dark: 'de', rtl: 'ar' };

for (const route of await listRoutes()) {
  test.describe(route.signed_in ? `${route.path} as ${route.person}` : route.path, () => {
    test.use({
      storageState: async ({ sessionOf }, use) => use(route.signed_in ? await sessionOf(route.person) : undefined),
    });

    test('holds up', async ({ page }, info) => {
      const complaints = listenForComplaints(page);
      const path = inLanguage(route.path, LANGUAGES[info.project.name] ?? 'en');
      const checkWeight = watchWeight(page);
      const answer = await page.goto(path);
      expect(answer?.status(), path).toBe(200);
      const shown = new URL(page.url());
      expect(shown.pathname + shown.search, 'the page asked for, not a redirect').toBe(path);
      await CHECKS[info.project.name](page);
      if (info.project.name === 'csp') await checkWeight();
      expect(complaints, 'console').toEqual([]);
    });
  });
}

/** Whatever the browser logs as an error or a warning, a refusal by the content security policy among them. */
function listenForComplaints(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', message => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
  page.on('pageerror', error => complaints.push(error.message));
  return complaints;
}

/** WCAG 1.4.12. */
async function widenText(page: Page): Promise<void> {
  const content =
    '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}';
  await page.addStyleTag({ content });
}

/** Under the real policy, a page with islands must come alive. */
async function islandsWake(page: Page): Promise<void> {
  if ((await page.locator('leptos-island').count()) > 0) {
    await expect(page.locator('html')).toHaveAttribute('data-hydrated', '1', { timeout: 30_000 });
  }
}
