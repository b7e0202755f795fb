import { describe, expect, test } from 'vitest';
import { compareTexts } from '../../../core/quotations/compare-words.ts';
import { renderRules } from '../../../core/quotations/rules/document.ts';
import { RULE_TABLES } from '../../../core/quotations/rules/index.ts';

describe.each(RULE_TABLES)('$title', ({ cases }) => {
  test.each(cases)('“$printed” is $verdict', ({ source, printed, verdict, differences }) => {
    const comparison = compareTexts(printed, source);
    expect({
      verdict: comparison.verdict,
      kinds: comparison.differences.map((difference) => difference.kind),
    }).toEqual({ verdict, kinds: differences });
  });
});

test('docs/quotation-rules.md says what the rules say', async () => {
  await expect(renderRules()).toMatchFileSnapshot('../../../docs/quotation-rules.md');
});
