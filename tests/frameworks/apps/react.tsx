/** @jsxImportSource react */
import { createRoot } from 'react-dom/client';
import { STORY, stage } from '../story.ts';
import { Article } from './react-article.tsx';

const root = createRoot(stage());
const show = (story = STORY) => root.render(<Article story={story} />);
show();
window.fixture = { show };
