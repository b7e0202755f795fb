import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { currentMeeting } from '../reader/meeting.ts';
import { createCard } from './card-session.tsx';

/** Brought into a page when the first card is needed; meets the reader that runs there. */
export default defineUnlistedScript(() => {
  const meeting = currentMeeting();
  if (meeting && !meeting.card) meeting.card = createCard();
});
