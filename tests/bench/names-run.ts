// Runs one task of the name benchmark in a process of its own, with caps on time and memory.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Built, Message, Task } from './names-child';

/** A peer that takes longer at one size, or more memory, has not finished. */
export const CAP_SECONDS = 120;
export const CAP_MEGABYTES = 4096;

export type Outcome<Figures> =
  | { readonly is: 'done'; readonly figures: Figures }
  | { readonly is: 'unfinished'; readonly why: string; readonly built: Built | null };

export function runTask<Figures>(task: Task): Promise<Outcome<Figures>> {
  return new Promise((resolve) => {
    const child = fork(fileURLToPath(new URL('names-child.ts', import.meta.url)), [], {
      execArgv: ['--import', 'tsx', '--expose-gc', `--max-old-space-size=${CAP_MEGABYTES}`],
      // What V8 prints when memory runs out is not for the reader; packages print progress.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    let built: Built | null = null;
    let outcome: Outcome<Figures> | null = null;
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      child.kill('SIGKILL');
    }, CAP_SECONDS * 1000);
    child.on('message', (message: Message) => {
      if (message.kind === 'built') built = message.figures;
      else if (message.kind === 'failed') outcome = { is: 'unfinished', why: message.why, built };
      else outcome = { is: 'done', figures: message.figures as Figures };
    });
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      const why = isLate
        ? `not done in ${CAP_SECONDS} s`
        : `ended with ${signal ?? code}: more than ${CAP_MEGABYTES} MB of heap, or a stack too deep`;
      resolve(outcome ?? { is: 'unfinished', why, built });
    });
    child.send(task);
  });
}
