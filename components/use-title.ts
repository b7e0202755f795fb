import { useEffect } from 'preact/hooks';
import { useStrings } from './strings-context.ts';

/** Names the tab after what it shows, for tabs, history and bookmarks. */
export function useTitle(title: string | undefined): void {
  const { t } = useStrings();
  const name = t('extensionName');
  useEffect(() => {
    document.title = title ? `${title} – ${name}` : name;
  }, [title, name]);
}
