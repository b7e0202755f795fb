import { mount } from '../../components/mount.tsx';
import { askLibrary } from '../../platform/ask-library.ts';
import { messageText } from '../../platform/strings.ts';
import { Popup } from './Popup.tsx';

mount(<Popup />, messageText, askLibrary);
