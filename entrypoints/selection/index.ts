import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readSelection } from './read-selection.ts';

/** Runs once in a page, at a click on our entry of its menu; what it returns goes to the background. */
export default defineUnlistedScript(() => readSelection(document, getSelection()));
