import { useState } from 'preact/hooks';
import { useStrings } from '../../components/strings-context.ts';
import { Unkept } from '../../components/Unkept.tsx';
import { ask } from '../../platform/ask.ts';
import { NEWS_SITES } from '../../platform/news-sites.ts';
import { askForSite, giveBackSite } from '../../platform/permissions.ts';
import { hostOf } from '../../platform/site-access.ts';
import { Everywhere } from './Everywhere.tsx';
import { useSites } from './use-settings.ts';

/** Where pages are read: the bundled list, sites of one's own, everywhere; and where never. */
export function Where() {
  const { t, count } = useStrings();
  const { on, off } = useSites();
  const [isUnkept, setUnkept] = useState(false);
  const setSite = async (host: string, isOn: boolean) => {
    const kept = await ask('setSite', { host, isOn });
    setUnkept(!kept.ok);
    return kept.ok;
  };
  return (
    <section>
      <h2>{t('options.where')}</h2>
      <details>
        <summary>{count('options.listed', NEWS_SITES.length)}</summary>
        <ul class="otr-listed">
          {NEWS_SITES.map(({ host }) => (
            <li key={host}>{host}</li>
          ))}
        </ul>
      </details>
      <Everywhere />
      <h3>{t('options.own')}</h3>
      <SiteList
        hosts={on}
        remove={t('options.remove')}
        onRemove={async (host) => {
          if (await setSite(host, false)) await giveBackSite(host);
        }}
      />
      <AddSite onAdd={(host) => setSite(host, true)} />
      <h3>{t('options.off')}</h3>
      <SiteList
        hosts={off}
        remove={t('options.allow')}
        onRemove={async (host) => {
          if (await askForSite(host)) await setSite(host, true);
        }}
      />
      <Unkept isUnkept={isUnkept} />
    </section>
  );
}

interface SiteListProps {
  hosts: readonly string[];
  /** What the button at each site says. */
  remove: string;
  onRemove(host: string): Promise<void>;
}

function SiteList({ hosts, remove, onRemove }: SiteListProps) {
  const { t } = useStrings();
  if (hosts.length === 0) return <p class="otr-quiet">{t('options.none')}</p>;
  return (
    <ul class="otr-sites">
      {hosts.map((host) => (
        <li key={host}>
          <span>{host}</span>
          <button
            type="button"
            class="otr-button"
            aria-label={`${remove}: ${host}`}
            onClick={() => void onRemove(host)}
          >
            {remove}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** @param onAdd - says whether the site could be kept */
function AddSite({ onAdd }: { onAdd(host: string): Promise<boolean> }) {
  const { t } = useStrings();
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState('');
  const add = async () => {
    const host = typedHost(typed);
    if (host === null) return setSaid(t('options.noSite'));
    // Before anything else is awaited: browsers ask for a permission only while a click is answered.
    const isGranted = await askForSite(host).catch(() => false);
    if (!isGranted) return setSaid(t('options.notGranted', { host }));
    if (!(await onAdd(host))) return setSaid('');
    setTyped('');
    setSaid(t('options.added', { host }));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <div class="add">
        <input
          class="otr-field"
          value={typed}
          aria-label={t('options.addLabel')}
          placeholder={t('options.addLabel')}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <button type="submit" class="otr-button">
          {t('options.add')}
        </button>
      </div>
      <p role="status" class="otr-quiet otr-said">
        {said}
      </p>
    </form>
  );
}

/** Takes an address as well as a host: people paste what they see. */
function typedHost(typed: string): string | null {
  const text = typed.trim();
  const address = /^https?:\/\//iu.test(text) ? text : `https://${text}`;
  const host = URL.canParse(address) ? hostOf(new URL(address)) : '';
  return host.includes('.') ? host : null;
}
