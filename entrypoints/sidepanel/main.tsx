import { mount } from '../../components/mount.tsx';
import { askLibrary } from '../../platform/ask-library.ts';
import { messageText } from '../../platform/strings.ts';
import { SidePanel } from './SidePanel.tsx';

mount(<SidePanel />, messageText, askLibrary);
