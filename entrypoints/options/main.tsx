import { mount } from '../../components/mount.tsx';
import { askLibrary } from '../../platform/ask-library.ts';
import { messageText } from '../../platform/strings.ts';
import { Options } from './Options.tsx';

mount(<Options />, messageText, askLibrary);
