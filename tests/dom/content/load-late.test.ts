// A script that a page turned out to need: what is told where it cannot be had.
import { expect, it, vi } from 'vitest';
import { lateScript } from '@/lib/app/content/late-script';
import { lateLoader } from '@/lib/app/content/load-late';
import { fail, ok, type Result } from '@/lib/core/model/result';

const LOST = fail('no-receiver', 'Nobody answered.');
let names = 0;
const fresh = () => lateScript<string>(`test-${++names}`);

it('is run once, whoever asks for it meanwhile', async () => {
  const script = fresh();
  const run = vi.fn(async () => {
    script.offer('parts');
    return ok(null);
  });
  const load = lateLoader(script, run);
  expect(await Promise.all([load(), load()])).toEqual([ok('parts'), ok('parts')]);
  expect(await load()).toEqual(ok('parts'));
  expect(run).toHaveBeenCalledTimes(1);
});

it('is there though the answer was lost, where it was run all the same', async () => {
  const script = fresh();
  const load = lateLoader(script, async () => {
    script.offer('parts');
    return LOST;
  });
  expect(await load()).toEqual(ok('parts'));
});

it('is not there as the question was lost: that is told, and it is asked for anew the next time', async () => {
  const script = fresh();
  const answers: Result<unknown>[] = [LOST, ok(null)];
  const load = lateLoader(script, async () => {
    const answer = answers.shift()!;
    if (answer.ok) script.offer('parts');
    return answer;
  });
  expect(await load()).toEqual(LOST);
  expect(await load()).toEqual(ok('parts'));
});

it('is not there as the browser did not let us: in the words of who was asked', async () => {
  const refused = fail('unavailable', 'The browser did not let Backstory read this page: reload it.');
  expect(await lateLoader(fresh(), async () => refused)()).toEqual(refused);
});

it('was run and has brought nothing: it did not start', async () => {
  expect(await lateLoader(fresh(), async () => ok(null))()).toMatchObject({
    ok: false,
    fault: { code: 'unavailable', message: 'Backstory could not start on this page: reload it.' },
  });
});
