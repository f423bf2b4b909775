// The reference, as others read it: by a validator that is not ours, and by a client made from it.
import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from '@playwright/test';
import createClient from 'openapi-fetch';
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import ts from 'typescript';
import { demoKey } from './person';

async function reference(baseURL: string): Promise<OpenAPI3> {
  return (await fetch(new URL('/api/v1/openapi.json', baseURL))).json();
}

test('the reference is valid OpenAPI', async ({ baseURL }) => {
  const found = await new Validator().validate({ ...(await reference(baseURL!)) });
  expect(found).toEqual({ valid: true });
});

/** A client as a brand's engineer would write it. It is compiled against the types that the reference gives. */
const PROGRAM = `
import createClient from 'openapi-fetch';
import type { paths } from './api';
const client = createClient<paths>({ baseUrl: '', headers: {} });
export async function allowed(customer: string): Promise<boolean> {
  const { data, error } = await client.POST('/api/v1/decisions', { body: { customer, purpose: 'recommendations' } });
  if (!data) throw new Error(error.detail);
  return data.allow && data.reason !== 'unknown' && data.as_of > 0;
}
export async function both(customers: string[]) {
  const decisions = customers.map(customer => ({ customer, purpose: 'newsletter', channel: 'email' }));
  const { data } = await client.POST('/api/v1/decisions/batch', { body: { decisions } });
  return data?.decisions.length;
}
// @ts-expect-error A question without a customer is none.
export const wrong = () => client.POST('/api/v1/decisions', { body: { purpose: 'newsletter' } });
`;

test('a client made from it compiles', async ({ baseURL }) => {
  const files = new Map([
    ['api.ts', astToString(await openapiTS(await reference(baseURL!)))],
    ['program.ts', PROGRAM],
  ]);
  const here = new URL('.', import.meta.url).pathname;
  const options: ts.CompilerOptions = {
    strict: true, noEmit: true, skipLibCheck: true, target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, types: [],
  };
  const host = ts.createCompilerHost(options);
  const made = (name: string) => (name.startsWith(here) ? files.get(name.slice(here.length)) : undefined);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = name => made(name) !== undefined || fileExists(name);
  host.readFile = name => made(name) ?? readFile(name);
  host.getSourceFile = (name, version) => {
    const text = made(name);
    return text === undefined ? getSourceFile(name, version) : ts.createSourceFile(name, text, version);
  };
  const program = ts.createProgram([`${here}program.ts`], options, host);
  const faults = ts.getPreEmitDiagnostics(program).map(fault => ts.flattenDiagnosticMessageText(fault.messageText, '\n'));
  expect(faults).toEqual([]);
});

test('the client asks for one decision and for many', async ({ baseURL, request }) => {
  const client = createClient<any>({ baseUrl: baseURL, headers: { Authorization: `Bearer ${await demoKey({ request })}` } });
  const one = await client.POST('/api/v1/decisions', { body: { customer: 'c-1042', purpose: 'recommendations' } });
  expect(one.response.status).toBe(200);
  expect(typeof one.data.allow).toBe('boolean');
  const decisions = [
    { customer: 'c-1042', purpose: 'newsletter', channel: 'email' },
    { customer: 'nobody-knows', purpose: 'newsletter' },
    { customer: 'c-1042', purpose: 'nothing-of-ours' },
  ];
  const many = await client.POST('/api/v1/decisions/batch', { body: { decisions } });
  expect(many.data.decisions).toHaveLength(3);
  expect(many.data.decisions[1]).toMatchObject({ allow: false, reason: 'unknown' });
  expect(many.data.decisions[2].problem.type).toBe('/api/problems/unknown-purpose');
  const unsigned = await createClient<any>({ baseUrl: baseURL }).POST('/api/v1/decisions', { body: decisions[0] });
  expect(unsigned.response.status).toBe(401);
  expect(unsigned.error.type).toBe('/api/problems/no-key');
});
