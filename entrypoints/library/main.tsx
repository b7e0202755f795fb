import { mount } from '../../components/mount.tsx';
import { askLibrary } from '../../platform/ask-library.ts';
import { followTexts } from '../../platform/chosen-texts.ts';
import { Library } from './Library.tsx';

void mount(<Library />, followTexts, askLibrary);
