/** One paragraph of the fixture article: words, a phrase in a link, more words. */
export interface Paragraph {
  readonly id: number;
  readonly before: string;
  readonly phrase: string;
  readonly after: string;
}

export interface Story {
  readonly heading: string;
  readonly paragraphs: readonly Paragraph[];
}

export const STORY: Story = {
  heading: 'Russia and China hail a “no limits” partnership',
  paragraphs: [
    {
      id: 1,
      before: 'Xi and Putin spoke of a ',
      phrase: '“no limits” partnership',
      after: ' between China and Russia.',
    },
    {
      id: 2,
      before: 'China and Russia ',
      phrase: 'oppose further NATO expansion',
      after: ', the joint statement says.',
    },
    { id: 3, before: 'NATO calls China a ', phrase: 'decisive enabler', after: ' of Russia’s war against Ukraine.' },
    { id: 4, before: 'Nothing of the kind is said of ', phrase: 'the weather', after: ' in Geneva.' },
  ],
};

/** What an app does to its article while it is painted: a name for the report, and the next state. */
export const CHANGES: readonly { readonly name: string; readonly change: (story: Story) => Story }[] = [
  {
    name: 'rewrites a phrase',
    change: (story) => edit(story, 1, (paragraph) => ({ ...paragraph, phrase: 'friendship without limits' })),
  },
  {
    name: 'rewrites the words around a phrase',
    change: (story) =>
      edit(story, 2, (paragraph) => ({ ...paragraph, before: 'On Friday China and Russia said that they ' })),
  },
  { name: 'reverses the order', change: (story) => ({ ...story, paragraphs: [...story.paragraphs].reverse() }) },
  {
    name: 'removes a paragraph',
    change: (story) => ({ ...story, paragraphs: story.paragraphs.filter(({ id }) => id !== 3) }),
  },
  { name: 'brings everything back', change: () => STORY },
  { name: 'empties the article', change: (story) => ({ ...story, paragraphs: [] }) },
  { name: 'shows it again', change: () => STORY },
  { name: 'rewrites the heading', change: (story) => ({ ...story, heading: 'China, Russia: a boundless friendship' }) },
];

function edit(story: Story, id: number, change: (paragraph: Paragraph) => Paragraph): Story {
  return {
    ...story,
    paragraphs: story.paragraphs.map((paragraph) => (paragraph.id === id ? change(paragraph) : paragraph)),
  };
}

/** The text that the page must show for a story, one line for each block. */
export function expectedText(story: Story): string {
  return [story.heading, ...story.paragraphs.map(({ before, phrase, after }) => before + phrase + after)].join('\n');
}

/** What each app gives to the suite: a way to show another story. */
export interface Fixture {
  show(story: Story): void;
}

declare global {
  interface Window {
    fixture?: Fixture;
  }
}

/** Where the apps render. @throws {Error} when the page lacks it: a mistake of the fixture */
export function stage(): HTMLElement {
  const element = document.getElementById('stage');
  if (!element) throw new Error('fixture: the page has no #stage');
  return element;
}
