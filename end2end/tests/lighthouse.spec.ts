// Lighthouse on every page for customers. Its time-based score depends on the machine: it is printed, not asserted. What
// moves or is missing does not depend on it.
import { chromium, expect, type LaunchOptions } from '@playwright/test';
import lighthouse from 'lighthouse';
import { startServer } from './own-server';
import { signIn, test } from './person';
import { listRoutes, type Route } from './routes';

const PORT = 9222;

/** Of the clinic, the pages its patients come to first. */
const MAIN = /^\/en(\/(journey|data|recipients|choices|requests|account|help))?$/;

test('Lighthouse finds nothing to better', async ({ baseURL, launchOptions, extraHTTPHeaders }) => {
  test.setTimeout(30 * 60_000);
  const routes = (await listRoutes()).filter(({ path, person }) => path.startsWith('/en') && (person ?? 'Farid') === 'Farid');
  await look({ baseURL: baseURL!, person: 'Farid', port: PORT, routes }, launchOptions, extraHTTPHeaders);
});

test('Lighthouse finds nothing to better at the clinic', async ({ launchOptions, extraHTTPHeaders }) => {
  test.setTimeout(10 * 60_000);
  const clinic = await startServer('--demo=clinic');
  try {
    const routes = (await listRoutes(clinic.url)).filter(({ path, person }) => MAIN.test(path) && (person ?? 'Nora') === 'Nora');
    expect(routes.length, 'main pages').toBeGreaterThan(6);
    await look({ baseURL: clinic.url, person: 'Nora', port: PORT + 1, routes }, launchOptions, extraHTTPHeaders);
  } finally {
    await clinic.stop();
  }
});

interface Walk {
  baseURL: string;
  person: string;
  port: number;
  routes: Route[];
}

async function look({ baseURL, person, port, routes }: Walk, launchOptions: LaunchOptions, extraHTTPHeaders?: Record<string, string>) {
  const args = [...(launchOptions.args ?? []), `--remote-debugging-port=${port}`];
  const browser = await chromium.launch({ ...launchOptions, args });
  const context = await browser.newContext({ baseURL, extraHTTPHeaders });
  await signIn(await context.newPage(), `Sign in as ${person}`);
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const worst = { score: 1, path: '' };
  for (const { path, signed_in } of routes) {
    const extraHeaders: Record<string, string> = signed_in ? { Cookie: cookie } : {};
    const flags = { port, logLevel: 'error' as const, disableFullPageScreenshot: true, extraHeaders };
    const report = await measure(() => lighthouse(new URL(path, baseURL).href, flags));
    expect(report?.finalDisplayedUrl, 'the page asked for').toContain(path);
    const { performance, ...others } = report!.categories;
    for (const { id, score, auditRefs } of Object.values(others)) {
      const faults = auditRefs.filter(({ id, weight }) => weight > 0 && (report!.audits[id].score ?? 1) < 1).map(({ id }) => id);
      expect.soft(score, `${path}: ${id}: ${faults.join(', ')}`).toBe(1);
    }
    expect.soft(report!.audits['cumulative-layout-shift'].numericValue, `${path}: nothing jumps`).toBe(0);
    if ((performance.score ?? 0) <= worst.score) Object.assign(worst, { score: performance.score, path });
  }
  console.log(`Lighthouse: ${routes.length} pages; lowest performance ${Math.round(worst.score * 100)} (${worst.path})`);
  await browser.close();
}

type Run = Awaited<ReturnType<typeof lighthouse>>;

/** On a busy machine a run can end without a trace, and then it has no scores at all: that says nothing about the page. */
async function measure(run: () => Promise<Run>): Promise<NonNullable<Run>['lhr'] | undefined> {
  let report: NonNullable<Run>['lhr'] | undefined;
  for (let tries = 0; tries < 3; tries += 1) {
    report = (await run())?.lhr;
    const scored = report !== undefined && Object.values(report.categories).every(({ score }) => score !== null);
    if (scored && report?.audits['cumulative-layout-shift'].numericValue !== undefined) break;
  }
  return report;
}
