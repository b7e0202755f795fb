import { browser } from 'wxt/browser';
import { askTab } from '../../platform/ask.ts';
import { READER_COMMANDS } from '../../platform/messages.ts';
import { compareIn } from './compare.ts';

/** Passes our keys on to the reader of the tab in front; a page without one has nothing to answer. */
export function forwardCommands() {
  browser.commands.onCommand.addListener((name, tab) => {
    const command = READER_COMMANDS.find((each) => each === name);
    if (command === 'compare') void compareIn(tab?.id, '');
    else if (command && tab?.id !== undefined) void askTab(tab.id, 'runCommand', { command });
  });
}
