import { mount } from '../../components/mount.tsx';
import { askLibrary } from '../../platform/ask-library.ts';
import { followTexts } from '../../platform/chosen-texts.ts';
import { Welcome } from './Welcome.tsx';

void mount(<Welcome />, followTexts, askLibrary);
