import type { TextDocument } from '../read/document.ts';
import type { Findings } from './checker.ts';

/** The report for people: what was found, in the order of the text, with the line it stands in. */
export function report(document: TextDocument, findings: Findings): string {
  if (findings.phrases.length === 0) return 'No phrase of this corpus found.\n';
  const lines = findings.phrases.map((found) => {
    const line = document.text.slice(0, found.start).split('\n').length;
    return `line ${line}: ${found.text.replace(/\s+/gu, ' ')}\n    ${found.phrase} → ${found.statements.join(', ')}\n`;
  });
  return `${findings.phrases.length} found.\n\n${lines.join('\n')}`;
}
