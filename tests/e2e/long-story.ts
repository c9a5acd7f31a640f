// A story of some 200,000 words in some 32,000 texts: names in every section, one of them only near the end.

const NAMES = [
  'Germany',
  'Poland',
  'Karol Nawrocki',
  'Friedrich Merz',
  'Hungary',
  'Canada',
  'NATO',
  'Finland',
  'Italy',
  'Ukraine',
];
const FILLER =
  'the delegation went on with what it had begun in the morning, and nobody who had been at the table wished to say more about it before the others had spoken';

/** `words` of running text; every fifth paragraph a heading before it. */
export function longStory(words = 200_000): string {
  const parts: string[] = [
    '<p>Chairman of the Joint Chiefs of Staff Gen. Dan Caine received his European counterparts in Washington, and they agreed to meet again.</p>',
  ];
  let count = 20;
  for (let at = 0; count < words; at++) {
    if (at % 20 === 19) parts.push(`<h2>What was said in part ${at}</h2>`);
    const sentences = [0, 1, 2].map(
      (each) =>
        `In <b>part ${at}.${each}</b> of the talks <a href="#${at}">${NAMES[(at + each) % NAMES.length]}</a> was named, <i>${FILLER}</i>.`,
    );
    parts.push(`<p>${sentences.join(' ')}</p>`);
    count += 3 * 40;
  }
  parts.push(
    '<h2>The last day</h2><p>On the last day Viktor Orbán came too, and said that he had not been asked before.</p>',
  );
  parts.push(
    '<h2>After it</h2><p>When all had left, Caine stayed behind for an hour, and then he left as well.</p>',
  );
  return `<!doctype html><html lang="en-US"><head><meta charset="utf-8"><title>All that was said</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"All that was said","datePublished":"2025-08-20T17:40:00-04:00"}</script></head><body><main><article><h1>All that was said</h1>${parts.join('\n')}</article></main></body></html>`;
}
