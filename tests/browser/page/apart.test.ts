// Asking a worker of ours, in a real browser: answers that come out of turn, a script that is not there, one that ends over a question.
import { expect, it } from 'vitest';
import { askApart } from '@/lib/edge/platform/apart';

/** Answers late when it is told to, and falls over when it is asked to. */
const SCRIPT = `
  let asked = 0;
  const waits = [];
  onmessage = ({ data: { number, name, value } }) => {
    if (name === 'fall') throw new Error('It fell, as it was asked to.');
    const tell = () => postMessage({ number, answer: { is: 'answered', value: [name, value, ++asked] } });
    if (name === 'late') waits.push(tell);
    else { tell(); for (const late of waits.splice(0)) late(); }
  };
`;

const script = (): string => URL.createObjectURL(new Blob([SCRIPT], { type: 'text/javascript' }));

it('each question has its own answer, also where that comes after the next one’s', async () => {
  const ask = askApart(script());
  const [late, next] = [ask('late', 1), ask('next', 2)];
  expect(await next).toEqual({ is: 'answered', value: ['next', 2, 1] });
  expect(await late).toEqual({ is: 'answered', value: ['late', 1, 2] });
});

it('a script that is not there leaves no question without an answer', async () => {
  const ask = askApart('/there-is-no-such-script.js');
  expect(await Promise.all([ask('open', null), ask('list', null)])).toEqual([{ is: 'lost' }, { is: 'lost' }]);
});

it('one that ends over a question is lost with it, and started anew by the next', async () => {
  // The browser tells the page as well, which is as it should be.
  const heard = (event: ErrorEvent) => event.preventDefault();
  window.addEventListener('error', heard);
  const ask = askApart(script());
  expect(await ask('open', 'a')).toEqual({ is: 'answered', value: ['open', 'a', 1] });
  expect(await ask('fall', null)).toEqual({ is: 'lost' });
  expect(await ask('open', 'b')).toEqual({ is: 'answered', value: ['open', 'b', 1] });
  window.removeEventListener('error', heard);
});
