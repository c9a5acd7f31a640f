// The rooms import only what the table allows, and never in a circle.
import { describe, expect, it } from 'vitest';
import { findCycles, findForbiddenImports } from './import-edges';
import { readTree, report } from './source-tree';

const tree = readTree();
/** As imports name it. */
const fileItself = (path: string) => path.replace(/\.tsx?$/, '');
const file = (path: string, text: string) => ({ path, text });

it('every import in the tree is allowed', () => {
  expect(report(findForbiddenImports(tree))).toEqual([]);
});

it('no rooms import each other in a circle', () => {
  expect(findCycles(tree)).toEqual([]);
});

it('nor do any files', () => {
  expect(findCycles(tree, fileItself)).toEqual([]);
});

describe('the rule sees', () => {
  it.each([
    ['a stage that calls the next', 'lib/core/match/scan.ts', "import { link } from '@/lib/core/link/link';"],
    ['core reaching for the browser', 'lib/core/link/a.ts', "import { browser } from 'wxt/browser';"],
    ['core reaching the edge by a relative path', 'lib/core/link/a.ts', "import x from '../../edge/page/x';"],
    ['core using a package', 'lib/core/text/a.ts', "import x from 'preact';"],
    ['the page room sending messages', 'lib/edge/page/a.ts', "import x from '@/lib/edge/wire/call';"],
    [
      'the content script opening the store',
      'lib/app/content/a.ts',
      "import x from '@/lib/edge/store/read';",
    ],
    ['dexie outside the store', 'lib/app/background/a.ts', "import Dexie from 'dexie';"],
    ['one context importing another', 'lib/app/panel/a.ts', "import x from '../content/session';"],
    [
      'a component asking the background',
      'components/card/card.tsx',
      "import x from '@/lib/edge/wire/call';",
    ],
    ['a component using a stage', 'components/card/card.tsx', "import type { X } from '@/lib/core/match/x';"],
    ['the browser outside the platform room', 'lib/app/panel/a.ts', "import { browser } from 'wxt/browser';"],
    ['the polyfill imported directly', 'lib/edge/platform/a.ts', "import b from 'webextension-polyfill';"],
    ['an entrypoint with logic', 'entrypoints/background.ts', "import x from '@/lib/edge/store/install';"],
    ["another context's entrypoint", 'entrypoints/panel-page.ts', "import x from '@/lib/app/content/start';"],
    ['shipped code importing a test', 'lib/core/text/a.ts', "import x from '@/tests/support/x';"],
    ['shipped code importing node', 'lib/edge/page/a.ts', "import fs from 'node:fs';"],
    ['a room nobody has described', 'lib/utils/a.ts', ''],
    ['the wire building a view', 'lib/edge/wire/a.ts', "import { x } from '@/lib/core/view/card';"],
    ['a late import', 'lib/app/content/a.ts', "await import('dexie');"],
  ])('%s', (_, path, text) => expect(findForbiddenImports([file(path, text)])).toHaveLength(1));
});

describe('the rule allows', () => {
  it.each([
    ['lib/core/annotate/annotate.ts', "import { scan } from '@/lib/core/match/scan';"],
    [
      'lib/core/packs/records.ts',
      "import * as v from 'valibot';\nimport type { Entity } from '../model/entity';",
    ],
    ['lib/edge/wire/protocol.ts', "import type { CardView } from '@/lib/core/view/card-view';"],
    ['lib/edge/store/open.ts', "import Dexie from 'dexie';"],
    [
      'lib/app/content/card.tsx',
      "import { render } from 'preact';\nimport { Card } from '@/components/card/card';",
    ],
    ['components/card/card.tsx', "import { useState } from 'preact/hooks';\nimport '../ui/tokens.css';"],
    [
      'entrypoints/panel-page.ts',
      "import '@/components/panel/panel.css';\nimport { startPanel } from '@/lib/app/panel/start';",
    ],
  ])('%s', (path, text) => expect(report(findForbiddenImports([file(path, text)]))).toEqual([]));
});

it('the rule sees a circle of rooms', () => {
  const circle = [
    file('lib/core/model/a.ts', "import '../text/b';"),
    file('lib/core/text/b.ts', "import type { C } from '@/lib/core/model/a';"),
  ];
  expect(findCycles(circle)).toEqual(['lib/core/model → lib/core/text → lib/core/model']);
  expect(findCycles(circle.slice(1))).toEqual([]);
  const inOneRoom = [
    file('lib/core/text/a.ts', "import { b } from './b';"),
    file('lib/core/text/b.ts', "import type { A } from './a';"),
  ];
  expect(findCycles(inOneRoom)).toEqual([]);
  expect(findCycles(inOneRoom, fileItself)).toEqual(['lib/core/text/a → lib/core/text/b → lib/core/text/a']);
});
