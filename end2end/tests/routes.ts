// Every page there is, as the running program lists them: a new route cannot be forgotten here.

export interface Route {
  path: string;
  signed_in: boolean;
  /** Whose page it is, when the demo's first person may not see it (staff pages). */
  person?: string;
}

const base = process.env.CANDOR_URL ?? 'http://localhost:3000';

/** Those of the demo, or of a server of a test's own. */
export async function listRoutes(server = base): Promise<Route[]> {
  const answer = await fetch(new URL('/demo/routes.json', server));
  if (!answer.ok) throw new Error(`/demo/routes.json answered ${answer.status}`);
  const { routes } = (await answer.json()) as { routes: Route[] };
  if (routes.length === 0) throw new Error('/demo/routes.json lists no routes');
  return routes;
}

/** The same page in another language. Pages without one (`/demo`) stay as they are. */
export function inLanguage(path: string, language: string): string {
  return path.replace(/^\/en(?=\/|$)/, `/${language}`);
}
