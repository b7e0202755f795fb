import { describe, expect, it } from 'vitest';
import { exportFindings } from '../../../core/check/export.ts';
import type { FindingsWithStatements, TextDocument } from '../../../core/check/text-checker.ts';

const EVIL = '=HYPERLINK("https://example.org")<script>alert(1)</script> *bold*';
const document: TextDocument = { text: `He said ${EVIL} and left.`, blocks: [], title: '<b>News</b>' };
const findings: FindingsWithStatements = {
  phrases: [{ start: 8, end: 8 + EVIL.length, text: EVIL, phrase: 'no-limits', statements: ['s'] }],
  quotations: [],
  statements: [],
  untraced: [],
};

describe('taking findings along', () => {
  it('escapes words in HTML', () => {
    const html = exportFindings(document, findings, 'html');
    expect(html).not.toContain('<script>');
    expect(html).not.toContain('<b>News');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('escapes marks in Markdown', () => {
    const markdown = exportFindings(document, findings, 'markdown');
    expect(markdown).toContain('\\*bold\\*');
    expect(markdown).toContain('\\<script\\>');
  });

  it('writes no formula into a spreadsheet', () => {
    const [head, row] = exportFindings(document, findings, 'csv').split('\r\n');
    expect(head).toMatch(/^"start","end","printed"/u);
    expect(row).toContain(`"'=HYPERLINK(""https://example.org"")`);
  });

  it('selects the words by quotation and by place', () => {
    const [annotation] = JSON.parse(exportFindings(document, findings, 'annotations'));
    expect(annotation.target.selector).toEqual([
      { type: 'TextQuoteSelector', exact: EVIL, prefix: 'He said ', suffix: ' and left.' },
      { type: 'TextPositionSelector', start: 8, end: 8 + EVIL.length },
    ]);
  });
});
