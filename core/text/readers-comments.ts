// Commentary and commentators write for the paper.
const NAME = /comment(?!ar|at|isfree)/i;
// What holds a whole page says of it that readers may comment: "comments-open".
const HOLDS_PAGE = new Set(['html', 'body', 'main', 'article']);

/**
 * Whether an element says by its class or id that it holds what readers wrote below an article: no reporting, so the
 * quotations in it are not the paper's.
 *
 * @param localName - as the element has it
 */
export function holdsComments(localName: string, className: string, id: string): boolean {
  return !HOLDS_PAGE.has(localName) && (NAME.test(className) || NAME.test(id));
}
