import { render } from 'preact';
import { STORY, type Story, stage } from '../story.ts';

function Article({ story }: { story: Story }) {
  return (
    <article>
      <h1>{story.heading}</h1>
      {story.paragraphs.map(({ id, before, phrase, after }) => (
        <p key={id}>
          {before}
          <a href="#more">{phrase}</a>
          {after}
        </p>
      ))}
    </article>
  );
}

const show = (story = STORY) => render(<Article story={story} />, stage());
show();
window.fixture = { show };
