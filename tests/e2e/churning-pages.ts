// Pages that make us work: huge ones, and ones that never stand still. Each begins to churn and rests when it is told to.
import { page as htmlPage, OTHER_STORY, STATED, story } from './hard-pages';

/** What a page's script can be told. */
export interface Churning {
  begin(): void;
  rest(): void;
  /** Times that it has done what it does. */
  rounds: number;
}

const ROOM = '<style>body{margin:80px 150px}</style>';

/** `round` is done once a frame, `settle` when it rests. Timers beside frames: a page that is not drawn churns on. */
const churns = (round: string, settle = '', first = '') => `
  const article = document.querySelector('article');
  const parent = article.parentNode;
  const whole = article.innerHTML;
  const paragraphs = () => [...article.querySelectorAll('p')];
  ${first}
  let timer;
  window.rounds = 0;
  window.round = () => { rounds++; ${round} };
  window.begin = () => {
    const again = () => { timer = setTimeout(again, 4); round(); };
    again();
  };
  window.rest = () => { clearTimeout(timer); ${settle} };`;

const churning = (script: string, inner = '') =>
  htmlPage(`${STATED}${ROOM}`, `${story}${inner}<script>${script}</script>`);

/** More elements than a reading walks through, some of them as deep as a parser nests. */
const HUGE = `
  const heap = document.createElement('div');
  for (let at = 0; at < 1200; at++) {
    const row = document.createElement('section');
    row.innerHTML = '<div><b>a</b><i>b</i></div>'.repeat(33);
    heap.append(row);
  }
  let deep = heap;
  for (let at = 0; at < 400; at++) deep = deep.appendChild(document.createElement('div'));
  for (let at = 0; at < 20000; at++) deep.appendChild(document.createElement('u'));
  deep.append('at the bottom');
  heap.style.cssText = 'height:200px;overflow:hidden;contain:strict';
  parent.append(heap);`;

/** Whatever a script may send that one of our scripts could listen to, in the page and in its window. */
const SENT = `
  const sent = (target, event) => target.dispatchEvent(event);
  const mouse = { bubbles: true, composed: true, cancelable: true, clientX: 200, clientY: 200, pointerType: 'mouse', view: window };`;
const SEND = `
  for (let time = 0; time < 30; time++) {
    for (const target of [window, document, article]) {
      for (const kind of ['scroll', 'resize', 'selectionchange', 'selectstart', 'visibilitychange', 'prerenderingchange', 'hashchange', 'load', 'copy',
        'focus', 'blur', 'toggle', 'beforetoggle', 'fullscreenchange', 'freeze', 'resume', 'online', 'currententrychange', 'pagehide'])
        sent(target, new Event(kind, { bubbles: true }));
      sent(target, new PopStateEvent('popstate'));
      sent(target, new PageTransitionEvent('pageshow', { persisted: true }));
      sent(target, new TransitionEvent('transitionend', { bubbles: true, propertyName: 'background-color' }));
      for (const kind of ['pointermove', 'pointerover', 'pointerout', 'pointerdown', 'pointerup', 'click']) sent(target, new PointerEvent(kind, mouse));
      for (const kind of ['keydown', 'keyup']) sent(target, new KeyboardEvent(kind, { key: 'Escape', bubbles: true }));
    }
    if (window.navigation) sent(navigation, new Event('currententrychange'));
  }`;

/** Pages that hold the story of `hard-pages` again once they rest, by what they do. */
export const CHURNING_PAGES: Readonly<Record<string, string>> = {
  '/rebuilt.html': churning(churns('for (let time = 0; time < 10; time++) article.innerHTML = whole;')),
  '/thousands.html': churning(
    churns(
      `const fresh = document.createDocumentFragment();
       for (let at = 0; at < 3000; at++) { const each = document.createElement('span'); each.textContent = 'Poland said so. '; fresh.append(each); }
       crowd.replaceChildren(fresh);`,
      'crowd.replaceChildren();',
      `const crowd = document.createElement('div'); crowd.style.cssText = 'height:50px;overflow:hidden;contain:strict'; parent.append(crowd);`,
    ),
  ),
  '/huge.html': churning(
    churns(
      `document.documentElement.classList.toggle('odd'); document.body.dataset.round = rounds;`,
      '',
      HUGE,
    ),
  ),
  '/heaped.html': churning(
    churns(
      `for (let time = 0; time < 40; time++) parent.append(heap);`,
      '',
      `const heap = document.createElement('div'); heap.style.display = 'none'; heap.textContent = 'Many words of no story. '.repeat(50000); parent.append(heap);`,
    ),
  ),
  '/replaced.html': churning(
    churns(
      `const fresh = document.createDocumentFragment();
       for (let at = 0; at < 3000; at++) fresh.prepend(document.createElement('i'));
       article.replaceChildren(fresh);
       article.insertAdjacentHTML('afterbegin', whole);`,
      'article.innerHTML = whole;',
    ),
  ),
  '/siblings.html': churning(
    churns(
      `for (let time = 0; time < 60; time++) crowd.prepend(document.createElement('i'));
       const [first] = paragraphs(); first.replaceWith(first.cloneNode(true));`,
      '',
      `const crowd = document.createElement('div'); crowd.innerHTML = '<i></i>'.repeat(100000); crowd.style.cssText = 'display:none'; parent.append(crowd);`,
    ),
  ),
  '/rewritten.html': churning(
    churns(
      `for (const ranges of CSS.highlights.values()) for (const { startContainer: node } of ranges) if (node.isConnected && node.data) node.data = node.data.replace(/^(?:Anew, )?/, rounds % 2 ? 'Anew, ' : '');
       for (const each of paragraphs()) for (const node of each.childNodes) node.data = node.data.split('').join('');`,
      'article.innerHTML = whole;',
    ),
  ),
  '/moved.html': churning(
    churns(
      'for (let time = 0; time < 20; time++) { article.remove(); (time % 2 ? document.body : parent).prepend(article); }',
      'parent.prepend(article);',
    ),
  ),
  '/hidden.html': churning(
    churns(
      `article.hidden = rounds % 2 === 0; article.style.display = rounds % 3 === 0 ? 'none' : ''; paragraphs().forEach((each, at) => { each.hidden = (at + rounds) % 2 === 0; });`,
      `article.hidden = false; article.style.display = ''; for (const each of paragraphs()) each.hidden = false;`,
    ),
  ),
  '/sending.html': churning(churns(SEND, '', SENT)),
  '/stating.html': churning(
    churns(
      `const stated = document.querySelector('script[type*=json]'); stated.textContent = stated.textContent.replace(/NewsArticle *"/, 'NewsArticle' + ' '.repeat(rounds % 2) + '"');
       document.title = 'Round ' + rounds;
       const meta = document.createElement('meta'); meta.setAttribute('property', 'article:published_time'); meta.content = '2025-08-20T17:40:0' + (rounds % 10) + '-04:00';
       document.head.querySelector('meta[property]')?.remove(); document.head.append(meta);`,
      `document.querySelector('meta[property]').remove();`,
    ),
  ),
  '/clearing.html': churning(
    churns(
      `CSS.highlights.clear(); document.adoptedStyleSheets = [];
       const style = document.createElement('style'); style.textContent = 'body{background:rgb(' + (rounds % 255) + ' 200 200)}'; look.replaceWith(style); look = style;`,
      // Nobody tells that a registry was emptied: the next change of the page shows it.
      `article.append(document.createElement('p')); article.lastChild.textContent = 'That was all that was said.';`,
      `let look = document.createElement('style'); document.head.append(look);`,
    ),
  ),
  '/framing.html': churning(
    churns(
      `document.querySelectorAll('iframe').forEach((each) => each.remove());
       for (let time = 0; time < 4; time++) { const frame = document.createElement('iframe'); frame.srcdoc = other; parent.append(frame); }`,
      `document.querySelectorAll('iframe').forEach((each) => each.remove());`,
      `const other = ${JSON.stringify(OTHER_STORY).replaceAll('</', '<\\/')};`,
    ),
  ),
};
