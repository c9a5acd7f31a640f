// Runs our session on the sample, as it runs in any story: the very scripts of a page, in their order, and what a story states of itself.
//
// A page of the extension gets no content script, and none can be run in it by the background: it loads them itself. Those of story and
// card are there before the first one asks for them.

import type { SampleStory } from './sample-story';

const SCRIPTS = ['/story.js', '/card.js', '/content-scripts/article.js'];

/** Called once the story stands in the page. */
export function runSession(document: Document, story: SampleStory): void {
  const stated = document.createElement('script');
  stated.type = 'application/ld+json';
  stated.textContent = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: story.headline,
    datePublished: story.published,
    inLanguage: story.language,
  });
  document.head.append(stated);
  for (const src of SCRIPTS) {
    const script = document.createElement('script');
    script.src = src;
    // In this order, and each once it is there.
    script.async = false;
    document.body.append(script);
  }
}
