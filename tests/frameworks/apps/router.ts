import { STORY, type Story, stage } from '../story.ts';

/** An app without a framework that changes the article, the address and the title in place. */
let page = 0;

function element(name: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

function show(story: Story = STORY): void {
  history.pushState({}, '', `#/article/${page++}`);
  document.title = story.heading;
  const paragraphs = story.paragraphs.map(({ before, phrase, after }) =>
    element('p', before, element('a', phrase), after),
  );
  stage().replaceChildren(element('article', element('h1', story.heading), ...paragraphs));
}

show();
window.fixture = { show };
