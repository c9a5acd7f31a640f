// Nothing but one file asks the network, and each other way is seen.
import { describe, expect, it } from 'vitest';
import { findNetwork, findStaleMeant } from './network';
import { readTree, report } from './source-tree';

const tree = readTree();

it('only lib/edge/net/send.ts asks the network', () => {
  expect(report(findNetwork(tree))).toEqual([]);
});

it('what is excepted is there', () => {
  expect(findStaleMeant(tree)).toEqual([]);
});

describe('every way is seen, in every room:', () => {
  it.each([
    "await fetch('https://example.org');",
    'const ask = fetch;',
    'globalThis.fetch(url);',
    "self['fetch'](url);",
    'new XMLHttpRequest();',
    "new WebSocket('wss://example.org');",
    'new EventSource(url);',
    'navigator.sendBeacon(url, data);',
    'new Image().alt;',
    'new Worker(url);',
    'new RTCPeerConnection();',
    'importScripts(url);',
    'await import(url);',
    'picture.src = url;',
    'form.submit();',
    'window.open(url);',
    'location.href = url;',
    "document.createElement('img');",
    "document.createElementNS(SVG, 'image');",
    "link.setAttribute('ping', url);",
    'const view = <img alt="" />;',
    'const view = <form action={url} />;',
    'browser.downloads.download({ url });',
    'fetchLater(url);',
  ])('%s', (text) => {
    for (const path of ['lib/app/panel/a.ts', 'lib/edge/net/ask-json.ts', 'components/card/a.tsx'])
      expect(findNetwork([{ path, text }]).length).toBeGreaterThan(0);
  });

  it.each([
    ['components/card/card.css', 'a { background: url(https://example.org/a.png); }'],
    ['entrypoints/library/page.css', "@import 'https://example.org/a.css';"],
    ['components/card/card.css', '@font-face { font-family: A; }'],
    ['entrypoints/library/index.html', '<img src="//example.org/a.png">'],
    ['entrypoints/library/index.html', '<link rel="preconnect" href="https://example.org">'],
  ])('%s: %s', (path, text) => expect(findNetwork([{ path, text }])).toHaveLength(1));

  it('also in the file that is allowed to, in another line', () => {
    expect(findNetwork([{ path: 'lib/edge/net/send.ts', text: 'await fetch(url);' }])).toHaveLength(1);
  });
});

it.each([
  "fetchFile(job); const words = 'fetch(it)'; // fetch(it)",
  'const said = LABELS.fetch;',
  'if (image.src === url) return;',
  'const at = document.location.href;',
  'return <a href={url}>Source</a>;',
  'return <form onSubmit={send} />;',
])('what asks nobody is left alone: %s', (text) =>
  expect(report(findNetwork([{ path: 'components/card/a.tsx', text }]))).toEqual([]),
);
