// What npm knows of faults is read, from a registry that answers, one that refuses, one that is silent and one that is not there.
import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { auditPackages, readReport, tellAudit } from '../../.ci/release/audit';
import { ROOT } from '../arch/source-tree';

const SHIPPED = new Set(['preact']);
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function registry(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return `http://127.0.0.1:${address.port}/`;
}

const advisory = (title: string) => ({
  id: 1,
  url: 'https://advisory.invalid/1',
  title,
  severity: 'high',
  vulnerable_versions: '*',
  cwe: [],
  cvss: { score: 0, vectorString: null },
});

/** Knows a fault of something that ships, and one of a tool; of a package it tells no more than its name. */
const answering: RequestListener = (request, response) => {
  response.setHeader('content-type', 'application/json');
  const name = decodeURIComponent(request.url!.slice(1));
  response.end(
    request.method === 'POST'
      ? JSON.stringify({ preact: [advisory('Runs what it should show')], stemmer: [advisory('Never ends')] })
      : JSON.stringify({ name, 'dist-tags': {}, versions: {} }),
  );
};

// npm takes its time to start on a busy machine.
describe('npm’s own audit', { timeout: 60_000 }, () => {
  it('tells what ships from what does not', async () => {
    const audit = await auditPackages(ROOT, SHIPPED, { registry: await registry(answering) });
    expect(audit).toMatchObject({
      answered: true,
      faults: expect.arrayContaining([
        { name: 'preact', severity: 'high', titles: ['Runs what it should show'], ships: true },
        { name: 'stemmer', severity: 'high', titles: ['Never ends'], ships: false },
      ]),
    });
    const { ok, lines } = tellAudit(audit);
    expect(ok).toBe(false);
    expect(lines[1]).toBe('  preact (high): Runs what it should show');
  });

  it('finds nothing where nothing is known', async () => {
    const url = await registry((_, response) => response.end('{}'));
    expect(tellAudit(await auditPackages(ROOT, SHIPPED, { registry: url }))).toEqual({ ok: true, lines: [] });
  });

  it('fails nobody when the registry refuses', async () => {
    const url = await registry((_, response) => response.writeHead(405).end());
    const audit = await auditPackages(ROOT, SHIPPED, { registry: url });
    expect(audit.answered).toBe(false);
    expect(tellAudit(audit).ok).toBe(true);
    expect(tellAudit(audit).lines[0]).toContain('were not looked up');
  });

  it('waits no longer than it was told to for one that is silent', async () => {
    const audit = await auditPackages(ROOT, SHIPPED, { registry: await registry(() => {}), patience: 1_000 });
    expect(audit.answered).toBe(false);
  });

  it('fails nobody without a network', async () => {
    expect((await auditPackages(ROOT, SHIPPED, { registry: 'http://127.0.0.1:1/' })).answered).toBe(false);
  });
});

it('faults of tools are told, and fail nothing', () => {
  const audit = readReport(
    JSON.stringify({
      vulnerabilities: { vite: { severity: 'high', via: ['esbuild', { title: 'Serves too much' }] } },
    }),
    SHIPPED,
  );
  const { ok, lines } = tellAudit(audit);
  expect(ok).toBe(true);
  expect(lines.join('\n')).toContain('only we run');
  expect(lines.join('\n')).toContain('vite (high): Serves too much');
});

it('what is no report is no answer', () => {
  expect(readReport('npm could not be started', SHIPPED).answered).toBe(false);
});
