import { mount } from '../../components/mount.tsx';
import { askLibrary } from '../../platform/ask-library.ts';
import { messageText } from '../../platform/strings.ts';
import { Welcome } from './Welcome.tsx';

mount(<Welcome />, messageText, askLibrary);
