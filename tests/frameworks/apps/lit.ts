import { html, LitElement } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { STORY, type Story, stage } from '../story.ts';

/** The whole article in a shadow root, each paragraph in one of its own. */
class NewsArticle extends LitElement {
  static override properties = { story: { attribute: false } };
  declare story: Story;

  constructor() {
    super();
    this.story = STORY;
  }

  override render() {
    return html`<article>
      <h1>${this.story.heading}</h1>
      ${repeat(
        this.story.paragraphs,
        ({ id }) => id,
        ({ before, phrase, after }) => html`<p>${before}<a href="#more">${phrase}</a>${after}</p>`,
      )}
    </article>`;
  }
}
customElements.define('news-article', NewsArticle);

const article = new NewsArticle();
stage().append(article);
window.fixture = {
  show(story) {
    article.story = story;
  },
};
