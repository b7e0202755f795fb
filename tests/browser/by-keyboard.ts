import { type DrivenBrowser, type Spoken, type Surface, until } from '../../tools/browsers.ts';

/** More than any page of ours has on the way to anything: whoever is not there by then is lost. */
const MOST_STEPS = 60;

/** A person with a keyboard and a screen reader: knows of a surface what the browser's accessibility tree says. */
export interface KeyboardUser {
  /** Waits until a node is told, by role and by a piece of its name. */
  hears(role: string, name: string | RegExp): Promise<Spoken>;
  /** Waits until what is told stays the same between two looks. */
  hearsNothingNew(): Promise<void>;
  /** Waits until all the text that is told holds a piece. */
  reads(text: string): Promise<void>;
  /** Presses Tab until a node has the focus, by role and by a piece of its name. */
  tabTo(role: string, name: string | RegExp): Promise<void>;
  /** Waits until a node has the focus. */
  isAt(role: string, name: string | RegExp): Promise<Spoken>;
  /** Presses keys together, the modifiers first. */
  press(...keys: string[]): Promise<void>;
  type(text: string): Promise<void>;
}

/** @param surface - is to stay in front for as long as it is used */
export function keyboardUser(browser: DrivenBrowser, surface: Surface): KeyboardUser {
  const find = async (fits: (node: Spoken) => boolean) => (await browser.spoken(surface)).find(fits) ?? null;
  const focused = () => find((node) => node.hasFocus && !isWhole(node));
  return {
    hears: (role, name) => until(`“${name}”, ${role}`, () => find((node) => isCalled(node, role, name))),
    async hearsNothingNew() {
      let before = '';
      await until('nothing new to be told', async () => {
        const last = before;
        before = JSON.stringify(await browser.spoken(surface));
        return before === last;
      });
    },
    async reads(text) {
      await until(`“${text}” to be read`, async () => allText(await browser.spoken(surface)).includes(text));
    },
    async tabTo(role, name) {
      const passed: string[] = [];
      let before = await focused();
      for (let step = 0; step < MOST_STEPS; step++) {
        await surface.press('Tab');
        const node = await until('the focus to move', async () => {
          const now = await focused();
          return now && now.key !== before?.key && now;
        });
        if (isCalled(node, role, name)) return;
        passed.push(describe(node));
        before = node;
      }
      throw new Error(`Tab did not lead to “${name}”, ${role}; it passed ${passed.join(' → ')}`);
    },
    isAt: (role, name) =>
      until(`the focus on “${name}”, ${role}`, () => find((node) => node.hasFocus && isCalled(node, role, name))),
    press: (...keys) => surface.press(...keys),
    type: (text) => surface.type(text),
  };
}

/** Of a page with the focus in it some browsers say that it has the focus as well. */
const isWhole = ({ role }: Spoken) => role === 'RootWebArea' || role === 'document';

const describe = ({ role, name }: Spoken) => `${role} “${name.slice(0, 40)}”`;

function isCalled(node: Spoken, role: string, name: string | RegExp): boolean {
  return node.role === role && (typeof name === 'string' ? node.name.includes(name) : name.test(node.name));
}

function allText(nodes: readonly Spoken[]): string {
  return nodes
    .filter(({ role }) => role === 'text')
    .map(({ name }) => name)
    .join(' ')
    .replace(/\s+/gu, ' ');
}
