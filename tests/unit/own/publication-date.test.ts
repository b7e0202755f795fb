import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { publicationDate } from '../../../entrypoints/selection/publication-date.ts';

const dateOf = (head: string, body = '') =>
  publicationDate(parseHTML(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`).document);

describe('the day on which a page was published', () => {
  test.each([
    ['<meta property="article:published_time" content="2022-02-28T23:30:00+08:00">', '', '2022-02-28'],
    ['<meta name="date" content="2022-02-28">', '', '2022-02-28'],
    ['<script type="application/ld+json">{"datePublished": "2022-02-28T10:00:00Z",}</script>', '', '2022-02-28'],
    ['', '<article><time datetime="2022-02-28">28 Feb</time></article>', '2022-02-28'],
    ['', '<aside><time datetime="2022-02-28">another story</time></aside>', ''],
    ['<meta name="date" content="last Monday">', '', ''],
    ['<meta name="date" content="last Monday">', '<main><time datetime="2021-01-02"></time></main>', '2021-01-02'],
    ['', '', ''],
  ])('%s%s: “%s”', (head, body, day) => {
    expect(dateOf(head, body)).toBe(day);
  });
});
