// A server of a test's own, beside the demo that everything else looks at.
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

export const PROGRAM = process.env.CANDOR_PROGRAM ?? join(__dirname, '../../target/debug/candor');

export interface OwnServer {
  url: string;
  stop(): Promise<void>;
}

/** Starts `candor serve` with these options, and answers once it names its address. */
export async function startServer(...options: string[]): Promise<OwnServer> {
  const places = ['--addr', '127.0.0.1:0', '--trusted-proxy', '127.0.0.1/32'];
  const server = spawn(PROGRAM, ['serve', ...options, ...places], { stdio: ['ignore', 'pipe', 'inherit'] });
  return { url: await address(server), stop: () => end(server) };
}

const address = (server: ChildProcess) =>
  new Promise<string>((found, failed) => {
    let said = '';
    server.stdout?.on('data', words => {
      said += words;
      const url = /http:\/\/localhost:\d+/.exec(said);
      if (url) found(url[0]);
    });
    server.on('exit', () => failed(new Error(`the server ended: ${said}`)));
  });

async function end(server: ChildProcess): Promise<void> {
  const ended = new Promise(done => server.once('exit', done));
  server.kill('SIGTERM');
  await ended;
}
