import { mount } from '../../components/mount.tsx';
import { askLibrary } from '../../platform/ask-library.ts';
import { followTexts } from '../../platform/chosen-texts.ts';
import { PacksPage } from './PacksPage.tsx';

void mount(<PacksPage />, followTexts, askLibrary);
