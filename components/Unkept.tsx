import { Notice } from './Notice.tsx';
import { useStrings } from './strings-context.ts';

/** Says, when it becomes so, that a choice could not be kept. */
export function Unkept({ isUnkept }: { isUnkept: boolean }) {
  const { t } = useStrings();
  return <div role="alert">{isUnkept && <Notice title={t('failed.unkept')} />}</div>;
}
