// What the commands of `npm run pack` share: how each is called, and reading what it was called with.

import { type ParseArgsConfig, parseArgs } from 'node:util';
import { fail, ok, type Result } from '@/lib/core/model/result';

export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly does: string;
  /** How it is called and what its options mean. */
  readonly usage: string;
  /** 0 well, 1 something is wrong with the data, 2 it was called wrongly. */
  run(args: readonly string[]): Promise<number>;
}

export interface Called {
  readonly values: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
  readonly positionals: readonly string[];
}

/** What a command was called with, or one sentence. */
export function readCall(
  args: readonly string[],
  options: NonNullable<ParseArgsConfig['options']>,
): Result<Called, 'usage'> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
    });
    return ok({ values: values as Called['values'], positionals });
  } catch (error) {
    // parseArgs throws for unknown options and missing values alone, in words fit to be shown.
    return fail('usage', (error as Error).message.split('. ')[0]!.replace(/\.?$/, '.'));
  }
}

export function wrongCall(command: Pick<Command, 'usage'>, sentence: string): number {
  console.error(`${sentence}\n\n${command.usage}`);
  return 2;
}

export function failed(message: string): number {
  console.error(message);
  return 1;
}

export function textIn(values: Called['values'], name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}
