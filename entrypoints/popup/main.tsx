import { render } from 'preact';
import { AskContext } from '../../components/ask-context.ts';
import { createStrings } from '../../components/strings.ts';
import { StringsContext } from '../../components/strings-context.ts';
import { askLibrary } from '../../platform/ask-library.ts';
import { messageText } from '../../platform/strings.ts';
import { Popup } from './Popup.tsx';

const strings = createStrings(messageText, messageText('locale') || 'en');
document.documentElement.lang = strings.locale;

const root = document.getElementById('root');
if (!root) throw new Error('popup: index.html has no root');
render(
  <StringsContext.Provider value={strings}>
    <AskContext.Provider value={askLibrary}>
      <Popup />
    </AskContext.Provider>
  </StringsContext.Provider>,
  root,
);
