import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { currentMeeting } from '../reader/meeting.ts';
import { createMarkPainter } from './mark-painter.ts';

/** Brought into a page when its phrases are to be painted by inline marks; meets the reader that runs there. */
export default defineUnlistedScript(() => {
  const meeting = currentMeeting();
  if (meeting) meeting.createMarkPainter ??= createMarkPainter;
});
