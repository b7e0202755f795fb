import { render } from 'preact';
import { AskContext } from '../../components/ask-context.ts';
import { createStrings } from '../../components/strings.ts';
import { StringsContext } from '../../components/strings-context.ts';
import { askLibrary } from '../../platform/ask-library.ts';
import { messageText } from '../../platform/strings.ts';
import { PacksPage } from './PacksPage.tsx';

const strings = createStrings(messageText, messageText('locale') || 'en');
document.documentElement.lang = strings.locale;
document.title = strings.t('packs.page');

const root = document.getElementById('root');
if (!root) throw new Error('packs: index.html has no root');
render(
  <StringsContext.Provider value={strings}>
    <AskContext.Provider value={askLibrary}>
      <PacksPage />
    </AskContext.Provider>
  </StringsContext.Provider>,
  root,
);
