import { askFromPage as ask } from '../../platform/page-link.ts';
import { currentMeeting, type QuotationsPort } from './meeting.ts';

/** Gets the script that compares quotations into this page, where a person asked for it. */
export async function bringQuotations(): Promise<QuotationsPort | null> {
  const meeting = currentMeeting();
  if (meeting && !meeting.quotations) await ask('needQuotations', {});
  return meeting?.quotations ?? null;
}
