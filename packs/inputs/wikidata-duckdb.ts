// The other way through a dump of one entity a line: DuckDB sifts it, and hands on whole only what may be chosen. For those who have it.

import { type EntityOrFault, readEntityLine } from './entity-lines';
import { sourceLines, UnreadableInput } from './source-lines';

/** MIT; not among our dependencies, for it brings a binary. Held in a variable so that nothing looks for it before it is asked for. */
const PACKAGE: string = '@duckdb/node-api';

/** Longest line that it is let read, bytes: it reserves a multiple of this at once. The longest at hand has 300,000. */
const LONGEST = 8_388_608;
/** What it may keep of a dump in memory; the rest it writes to the disk. */
const MEMORY = '512MB';

/** The part of its interface that is used. */
interface DuckDb {
  readonly DuckDBInstance: {
    create(
      path: string,
      options: Readonly<Record<string, string>>,
    ): Promise<{
      connect(): Promise<Connection>;
      closeSync(): void;
    }>;
  };
}
interface Connection {
  stream(sql: string): Promise<{ yieldRowsJson(): AsyncIterableIterator<readonly (readonly unknown[])[]> }>;
  closeSync(): void;
}

/**
 * Whether a dump is one entity a line, without the commas of the array form. DuckDB's reader of lines takes such a comma for an error, its
 * reader of arrays stops at the first broken line, and taking lines for text first costs twice what the plain path does.
 */
export async function isOneEntityALine(path: string): Promise<boolean> {
  if (path === '-') return false;
  for await (const lines of sourceLines(path)) {
    for (const { text } of lines) {
      const bare = text?.trim() ?? '';
      if (bare !== '') return bare.startsWith('{') && bare.endsWith('}');
    }
  }
  return false;
}

/** What is asked of an item before it is handed on. */
export interface Sieve {
  readonly requires: readonly string[];
  readonly sitelinks: number;
}

/**
 * The entities of a dump; of those that the sieve holds back only what the first pass needs to count them and to know their labels. Lines that
 * are no JSON are faults, as on the plain path. Throws `UnreadableInput` where DuckDB is not installed or cannot read the file.
 */
export async function* entitiesByDuckDb(
  path: string,
  sieve: Sieve,
): AsyncGenerator<readonly EntityOrFault[]> {
  const { DuckDBInstance } = await load();
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: MEMORY });
  const connection = await instance.connect();
  try {
    const result = await connection.stream(queryOf(path, sieve));
    for await (const rows of result.yieldRowsJson()) {
      const found: EntityOrFault[] = [];
      for (const [number, text] of rows) {
        if (typeof text === 'string' && text !== 'null')
          readEntityLine({ number: Number(number), text }, found);
        else found.push({ fault: 'the line is not valid JSON.', line: Number(number) });
      }
      if (found.length > 0) yield found;
    }
  } catch (error) {
    if (error instanceof UnreadableInput) throw error;
    throw new UnreadableInput(`DuckDB cannot read ${path}: ${(error as Error).message}`);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function load(): Promise<DuckDb> {
  try {
    return (await import(PACKAGE)) as DuckDb;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') throw error;
    throw new UnreadableInput(
      `DuckDB is not installed: run “npm install --no-save ${PACKAGE}”, or leave “engine” out for the plain path.`,
    );
  }
}

/** A broken line comes out as null, in its place. */
function queryOf(path: string, { requires, sitelinks }: Sieve): string {
  const paths = ['$.type', '$.id', '$.labels', '$.sitelinks', ...requires.map((id) => `$.claims.${id}`)];
  const asked = requires.map((_, at) => `x[${at + 5}] is not null`);
  const wanted = [
    ...(asked.length > 0 ? [`(${asked.join(' or ')})`] : []),
    ...(sitelinks > 0 ? [`coalesce(len(json_keys(x[4])), 0) >= ${Math.ceil(sitelinks)}`] : []),
  ];
  return `
    select number, case when json is null or ${wanted.length > 0 ? `(${wanted.join(' and ')})` : 'true'} then json
      else json_object('type', x[1], 'id', x[2], 'labels', x[3], 'sitelinks', x[4]) end::varchar
    from (
      select number, json, json_extract(json, [${paths.map((each) => `'${each}'`).join(', ')}]) as x
      from (
        select row_number() over () as number, json
        from read_ndjson_objects('${path.replaceAll("'", "''")}', ignore_errors = true, maximum_object_size = ${LONGEST})
      )
    )`;
}
