// A newspaper as one page: two stories and an index, shown and described at the test's word, in whatever order a site might.
(() => {
  /** @typedef {import('../../support/life').StoryName} StoryName */

  const STORIES = {
    one: {
      title: 'Guarantees for Ukraine fill a week of talks',
      date: '2025-08-20T09:00:00-04:00',
      paragraphs: [
        'Volodymyr Zelenskyy spent the week on the telephone. What he wants from his partners is a promise that outlasts the governments which make it, and he said so to each of them in turn.',
        'Friedrich Merz was the first to answer in public. The chancellor told reporters that Germany would take its share, provided that the others took theirs, and that nobody should expect a list before the autumn.',
        'In Poland the question falls to a president who has been in office for two weeks, and to a government that did not want him. Karol Nawrocki has said that no soldier of his country will be sent.',
        'Viktor Orbán, who was asked last, did not answer at all. His office let it be known that Hungary had not been invited to the call, and would not have taken part in it in any case.',
      ],
    },
    two: {
      title: 'A summer of new faces, and of some that stay',
      date: '2025-08-01T09:00:00-04:00',
      paragraphs: [
        'Giorgia Meloni has been in office since the autumn of 2022, longer than most of those who came before her, and in Rome nobody expects that Italy will vote before it has to.',
        'Keir Starmer has had a harder year. The prime minister lost a vote in his own party in July, and the summer has brought no rest to a government that hoped for some.',
        'In Poland the presidency is about to pass into other hands, while the government stays as it is. The change falls in the coming week, and the palace is being painted for the occasion.',
        'Mette Frederiksen leads Denmark into the second half of the year, with a union that is on holiday for four weeks and a war that is not. She has said that she will not take any leave herself.',
      ],
    },
  };

  const main = /** @type {HTMLElement} */ (document.querySelector('main'));

  /**
   * @param {string} tag
   * @param {string} text
   */
  const make = (tag, text) => {
    const element = document.createElement(tag);
    element.textContent = text;
    return element;
  };

  /** @param {StoryName} name */
  const article = (name) => {
    const element = document.createElement('article');
    element.append(make('h1', STORIES[name].title));
    for (const text of STORIES[name].paragraphs) element.append(make('p', text));
    return element;
  };

  /**
   * @param {string} property
   * @param {string} content
   */
  const meta = (property, content) => {
    let element = document.head.querySelector(`meta[property="${property}"]`);
    if (!element) {
      element = document.createElement('meta');
      element.setAttribute('property', property);
      document.head.append(element);
    }
    element.setAttribute('content', content);
  };

  window.app = {
    article,
    paragraph: (text) => make('p', text),
    show: (name) => main.replaceChildren(article(name)),
    index: () => {
      const list = document.createElement('ul');
      for (const { title, paragraphs } of Object.values(STORIES)) {
        const item = document.createElement('li');
        const link = make('a', title);
        link.setAttribute('href', '/life/app.html');
        item.append(link, make('p', `${String(paragraphs[0]).slice(0, 90)} …`));
        list.append(item);
      }
      main.replaceChildren(make('h1', 'World'), list);
    },
    describe: (name) => {
      document.title = STORIES[name].title;
      meta('og:type', 'article');
      meta('og:title', STORIES[name].title);
      meta('article:published_time', STORIES[name].date);
    },
    /** As sites do that state their stories in JSON-LD, with its address. */
    state: (name, url) => {
      const script = document.createElement('script');
      script.type = 'application/ld+json';
      script.textContent = JSON.stringify({
        '@context': 'https://schema.org',
        '@type': 'NewsArticle',
        headline: STORIES[name].title,
        datePublished: STORIES[name].date,
        url,
      });
      document.head.append(script);
    },
  };

  if (!document.currentScript?.hasAttribute('data-empty')) window.app.show('one');
})();
