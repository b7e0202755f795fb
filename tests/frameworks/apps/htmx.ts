import htmx from 'htmx.org';
import { STORY, type Story, stage } from '../story.ts';

// htmx swaps what a server sends; the suite's server is spared by swapping what it would have sent.
function markup(story: Story): string {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const paragraphs = story.paragraphs.map(
    ({ id, before, phrase, after }) =>
      `<p id="p${id}">${escaped(before)}<a href="#more">${escaped(phrase)}</a>${escaped(after)}</p>`,
  );
  return `<article><h1>${escaped(story.heading)}</h1>${paragraphs.join('')}</article>`;
}

const show = (story = STORY) => void htmx.swap({ target: stage(), text: markup(story), swap: 'innerHTML' });
show();
window.fixture = { show };
