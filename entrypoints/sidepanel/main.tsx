import { mount } from '../../components/mount.tsx';
import { askLibrary } from '../../platform/ask-library.ts';
import { followTexts } from '../../platform/chosen-texts.ts';
import { SidePanel } from './SidePanel.tsx';

void mount(<SidePanel />, followTexts, askLibrary);
