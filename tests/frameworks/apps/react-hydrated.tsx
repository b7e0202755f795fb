/** @jsxImportSource react */
import { useState } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { STORY, type Story, stage } from '../story.ts';
import { Article } from './react-article.tsx';

// The server has rendered the article; hydration begins when the suite says so: before, while or after we read.
function App() {
  const [story, setStory] = useState<Story>(STORY);
  window.fixture = { show: setStory };
  return <Article story={story} />;
}

addEventListener(
  'hydrate',
  () => hydrateRoot(stage(), <App />, { onRecoverableError: (error) => console.error(error) }),
  {
    once: true,
  },
);
