import { mount } from '../../components/mount.tsx';
import { askLibrary } from '../../platform/ask-library.ts';
import { followTexts } from '../../platform/chosen-texts.ts';
import { Options } from './Options.tsx';

void mount(<Options />, followTexts, askLibrary);
