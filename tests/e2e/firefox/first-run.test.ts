// The page that opens after the installation, in a real Firefox.
import type { Browser, Page } from 'puppeteer-core';
import { beforeAll, it } from 'vitest';
import { borrowFirefox } from '../../support/shared-firefox';
import {
  arrive,
  isForEveryone,
  keepsAChoice,
  marksTheSample,
  opensARealCard,
  showsTheCast,
} from '../first-run';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  ({ browser } = await borrowFirefox({ firstRun: true }));
  page = await arrive(browser);
});
it('marks its sample, and nothing around it', () => marksTheSample(page));
it('opens a real card', () => opensARealCard(page));
it('is a page like any other for the panel: it lists the cast', () => showsTheCast(page));
it('keeps what is chosen, by keyboard', () => keepsAChoice(page));
it('can be read by everyone, on 320 px too', () => isForEveryone(page));
