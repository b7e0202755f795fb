import { mount } from '../../components/mount.tsx';
import { askLibrary } from '../../platform/ask-library.ts';
import { messageText } from '../../platform/strings.ts';
import { DraftPage } from './DraftPage.tsx';

document.title = messageText('draft.title');
mount(<DraftPage />, messageText, askLibrary);
