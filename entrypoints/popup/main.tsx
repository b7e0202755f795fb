import { mount } from '../../components/mount.tsx';
import { askLibrary } from '../../platform/ask-library.ts';
import { followTexts } from '../../platform/chosen-texts.ts';
import { Popup } from './Popup.tsx';

void mount(<Popup />, followTexts, askLibrary);
