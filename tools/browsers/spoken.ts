/** One node of what a browser tells a screen reader. */
export interface Spoken {
  /** The browser's own number of the node: of two nodes that sound alike it tells which is which. */
  readonly key: string;
  /** As ARIA calls it, where it has a word for it. */
  readonly role: string;
  readonly name: string;
  readonly hasFocus: boolean;
}

/** Firefox's own words for roles that ARIA calls otherwise. */
const FIREFOX_ROLES: Readonly<Record<string, string>> = {
  'check button': 'checkbox',
  checkbutton: 'checkbox',
  'combobox option': 'option',
  'content deletion': 'deletion',
  'content insertion': 'insertion',
  'listbox option': 'option',
  editcombobox: 'combobox',
  entry: 'textbox',
  'push button': 'button',
  pushbutton: 'button',
  'radio button': 'radio',
  radiobutton: 'radio',
  'text leaf': 'text',
};
/** And Chromium's. */
const CHROMIUM_ROLES: Readonly<Record<string, string>> = { StaticText: 'text' };

/** @param node - with the role as the browser calls it */
export function asSpoken(browser: 'chromium' | 'firefox', node: Spoken): Spoken {
  const roles = browser === 'firefox' ? FIREFOX_ROLES : CHROMIUM_ROLES;
  return { ...node, role: roles[node.role] ?? node.role };
}
