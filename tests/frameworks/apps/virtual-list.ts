import { STORY, type Story, stage } from '../story.ts';

/** A list that keeps the nodes of a few rows and writes other paragraphs into them, as virtualised lists do. */
const rows = Array.from({ length: 6 }, () => {
  const row = document.createElement('p');
  const link = document.createElement('a');
  link.href = '#more';
  row.append('', link, '');
  return row;
});
const heading = document.createElement('h1');
const article = document.createElement('article');
article.append(heading);
stage().append(article);

function show(story: Story = STORY): void {
  heading.textContent = story.heading;
  rows.forEach((row, i) => {
    const paragraph = story.paragraphs[i];
    if (!paragraph) {
      row.remove();
      return;
    }
    const [before, link, after] = row.childNodes;
    if (before) before.nodeValue = paragraph.before;
    if (link) link.textContent = paragraph.phrase;
    if (after) after.nodeValue = paragraph.after;
    if (row.parentNode === null) article.append(row);
  });
}

show();
window.fixture = { show };
