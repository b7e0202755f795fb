import { createApp, h, shallowRef } from 'vue';
import { STORY, stage } from '../story.ts';

const story = shallowRef(STORY);
createApp({
  render: () =>
    h('article', [
      h('h1', story.value.heading),
      story.value.paragraphs.map(({ id, before, phrase, after }) =>
        h('p', { key: id }, [before, h('a', { href: '#more' }, phrase), after]),
      ),
    ]),
}).mount(stage());
window.fixture = {
  show(next) {
    story.value = next;
  },
};
