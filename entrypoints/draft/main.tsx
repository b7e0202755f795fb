import { mount } from '../../components/mount.tsx';
import { ask } from '../../platform/ask.ts';
import { askLibrary } from '../../platform/ask-library.ts';
import { followTexts } from '../../platform/chosen-texts.ts';
import { DraftPage } from './DraftPage.tsx';

// Words that were selected on a page which we cannot enter; the key is good for once.
const key = location.hash.slice(1);
const words = key ? await ask('takeWords', { key }) : null;
if (key) history.replaceState(null, '', location.pathname);
void mount(<DraftPage words={words?.ok ? words.value : ''} />, followTexts, askLibrary);
