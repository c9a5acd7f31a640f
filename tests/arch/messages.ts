// Rule: every message has a schema, someone who sends it, and someone who answers it. A call that nobody makes is dead
// code in a trusted place; one that nobody answers is a promise that hangs.
import { roomOf } from './import-edges';
import { scanSource } from './scan-source';
import { isShipped, type SourceFile } from './source-tree';

/** A table of `lib/edge/wire/protocol.ts`, with the functions that send and answer its messages. */
export interface MessageTable {
  readonly title: string;
  readonly entries: Readonly<Record<string, { readonly payload?: unknown }>>;
  readonly sentBy: string;
  readonly servedBy: string;
}

export function findFaultyMessages(tables: readonly MessageTable[], files: readonly SourceFile[]): string[] {
  const sources = files
    .filter(({ path }) => isShipped(path) && !path.startsWith('lib/edge/wire/'))
    .map(({ path, text }) => ({ path, text, code: scanSource(text).code }));
  const faults: string[] = [];
  for (const { title, entries, sentBy, servedBy } of tables) {
    const serving = new Set(
      sources
        .filter(({ code }) => new RegExp(`\\b${servedBy}\\s*\\(`).test(code))
        .map(({ path }) => roomOf(path)),
    );
    // The table may stand in another file of the room.
    const servers = sources.filter(({ path }) => serving.has(roomOf(path)));
    for (const [name, { payload }] of Object.entries(entries)) {
      if (!isSchema(payload)) faults.push(`${title} '${name}' has no schema of its payload`);
      const sent = new RegExp(`\\b(?:${sentBy})\\b\\s*\\([^;]*?['"]${name}['"]`);
      if (!sources.some(({ text }) => sent.test(text))) faults.push(`${title} '${name}' is sent by nobody`);
      const key = new RegExp(`(?:^|[{,\\s])(?:async\\s+)?${name}\\s*[:,(}]`);
      if (!servers.some(({ code }) => key.test(code))) faults.push(`${title} '${name}' is served by nobody`);
    }
  }
  return faults;
}

/** Valibot marks its schemas so. */
function isSchema(payload: unknown): boolean {
  return typeof payload === 'object' && payload !== null && (payload as { kind?: unknown }).kind === 'schema';
}
