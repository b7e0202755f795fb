import { FACET_NAMES, type FacetName, type Facets, type FacetValue } from '../core/search/facets.ts';
import { findFilter, withFilter, withoutPart } from '../core/search/query.ts';
import { languageName } from './language-name.ts';
import { regionName } from './region-name.ts';
import { hrefOf, type SearchRoute } from './route.ts';
import { useStrings } from './strings-context.ts';

interface Props {
  /** The search that its values narrow. */
  route: SearchRoute;
  facets: Facets;
}

/** So many values at once; the rest is one key away. */
const SHOWN = 6;

/** What the found statements have in common, with counts; each value narrows the search. */
export function FacetList({ route, facets }: Props) {
  const { t } = useStrings();
  return (
    <aside class="otr-facets" aria-label={t('facet.label')}>
      {FACET_NAMES.map((name) => {
        const values = facets[name].filter(({ value }) => value !== '');
        const isAsked = values.some(({ value }) => findFilter(route.query, name, value));
        if (values.length < 2 && !isAsked) return null;
        const link = (value: FacetValue) => <Value key={value.value} route={route} name={name} of={value} />;
        return (
          <section key={name}>
            <h3 class="otr-label">{t(`facet.${name}`)}</h3>
            <ul class="otr-facet">{values.slice(0, SHOWN).map(link)}</ul>
            {values.length > SHOWN && (
              <details>
                <summary class="otr-quiet">{t('facet.more')}</summary>
                <ul class="otr-facet">{values.slice(SHOWN).map(link)}</ul>
              </details>
            )}
          </section>
        );
      })}
    </aside>
  );
}

interface ValueProps {
  route: SearchRoute;
  name: FacetName;
  of: FacetValue;
}

/** A value as a link: to the search narrowed by it, or widened again where it is asked for already. */
function Value({ route, name, of: { value, label, count } }: ValueProps) {
  const { t } = useStrings();
  const asked = findFilter(route.query, name, value);
  const query = asked ? withoutPart(route.query, asked) : withFilter(route.query, name, value);
  return (
    <li>
      <a href={hrefOf({ ...route, query })} aria-current={asked ? 'true' : undefined}>
        <FacetLabel name={name} value={value} label={label} />
        {asked && <span class="otr-quiet">{` × ${t('facet.remove')}`}</span>}
      </a>
      <span class="otr-quiet">{count}</span>
    </li>
  );
}

function FacetLabel({ name, value, label }: { name: FacetName; value: string; label: string }) {
  const { t, locale } = useStrings();
  if (name === 'lang') return languageName(value, locale);
  if (name === 'country') return regionName(value, locale);
  if (name === 'kind' && isSourceKind(value)) return t(`facet.kinds.${value}`);
  return name === 'topic' ? value.replaceAll('-', ' ') : label;
}

function isSourceKind(value: string): value is 'primary' | 'reprint' | 'secondary' {
  return value === 'primary' || value === 'reprint' || value === 'secondary';
}
