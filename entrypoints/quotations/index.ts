import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { currentMeeting } from '../reader/meeting.ts';
import { compareSelection } from './compare-selection.ts';
import { createQuotations } from './page-quotations.ts';

/** Brought into a page when quotations are to be compared; meets the reader that runs there. */
export default defineUnlistedScript(() => {
  const meeting = currentMeeting();
  if (meeting) meeting.quotations ??= { createQuotations, compareSelection };
});
