import { mount } from '../../components/mount.tsx';
import { askLibrary } from '../../platform/ask-library.ts';
import { messageText } from '../../platform/strings.ts';
import { Library } from './Library.tsx';

mount(<Library />, messageText, askLibrary);
