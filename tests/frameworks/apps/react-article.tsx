/** @jsxImportSource react */
import type { Story } from '../story.ts';

/** The article, rendered in the browser and on the server alike. */
export function Article({ story }: { story: Story }) {
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
