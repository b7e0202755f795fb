import { Fragment } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useStrings } from '../../components/strings-context.ts';
import { useTitle } from '../../components/use-title.ts';
import { OPERATORS } from '../../core/search/query.ts';
import { type Shortcut, shortcuts, showShortcutSettings } from '../../platform/shortcuts.ts';

const EXAMPLES: Record<(typeof OPERATORS)[number], string> = {
  speaker: 'speaker:putin',
  body: 'body:NATO',
  country: 'country:CN',
  topic: 'topic:alliance',
  lang: 'lang:zh',
  kind: 'kind:primary',
  before: 'before:2022-02-24',
  after: 'after:2023',
};
const LIST_KEYS = ['↑', '↓', 'Enter', 'Esc'];
const TIMELINE_KEYS = ['←', '→', '+', '−', '0', 'Home', 'End'];
const DRAFT_KEYS = ['Alt ↓', 'Alt ↑'];

/** Every key and every way to search, on one page. */
export function HelpPage() {
  const { t } = useStrings();
  useTitle(t('nav.help'));
  const [keys, setKeys] = useState<readonly Shortcut[]>([]);
  const [hint, setHint] = useState(false);
  useEffect(() => {
    void shortcuts().then(setKeys);
  }, []);
  const change = () => void showShortcutSettings().then((isShown) => setHint(!isShown));

  return (
    <article class="library-text">
      <h1>{t('nav.help')}</h1>
      <section>
        <h2>{t('help.keys')}</h2>
        <table class="otr-table">
          <tbody>
            {keys.map(({ name, description, key }) => (
              <tr key={name}>
                <th scope="row">{description}</th>
                <td>{key ? <Keys of={key.split('+')} /> : t('help.noKey')}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>
          <button type="button" class="otr-button" onClick={change}>
            {t('help.changeKeys')}
          </button>
        </p>
        <p role="status">{hint && t('help.changeByHand')}</p>
      </section>
      <section>
        <h2>{t('help.inLists')}</h2>
        <table class="otr-table">
          <tbody>
            <KeyRow keys={LIST_KEYS} means={t('help.rows')} />
            <KeyRow keys={TIMELINE_KEYS} means={t('timeline.keys')} />
            <KeyRow keys={DRAFT_KEYS} means={t('draft.keys')} />
          </tbody>
        </table>
      </section>
      <section>
        <h2>{t('help.search')}</h2>
        <table class="otr-table">
          <tbody>
            <Example query="no limits" means={t('help.words')} />
            <Example query={'"no limits"'} means={t('help.exact')} />
            <Example query="世代友好" means={t('help.chinese')} />
            <Example query="-topic:nato" means={t('help.not')} />
            {OPERATORS.map((operator) => (
              <Example key={operator} query={EXAMPLES[operator]} means={t(`help.operator.${operator}`)} />
            ))}
          </tbody>
        </table>
        <p>{t('help.omnibox')}</p>
      </section>
    </article>
  );
}

function KeyRow({ keys, means }: { keys: readonly string[]; means: string }) {
  return (
    <tr>
      <th scope="row">
        <Keys of={keys} />
      </th>
      <td>{means}</td>
    </tr>
  );
}

/** Keys, each by itself: on a narrow page they go on in the next line. */
function Keys({ of }: { of: readonly string[] }) {
  return of.map((key) => (
    <Fragment key={key}>
      <kbd>{key}</kbd>{' '}
    </Fragment>
  ));
}

function Example({ query, means }: { query: string; means: string }) {
  return (
    <tr>
      <th scope="row">
        <a href={`#/search?q=${encodeURIComponent(query)}`}>{query}</a>
      </th>
      <td>{means}</td>
    </tr>
  );
}
