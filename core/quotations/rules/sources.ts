import type { RuleSource } from './rule.ts';

// Pages as they were read; `says` is our summary, not their words.

export const AP_QUOTATIONS: RuleSource = {
  title: 'AP style on quotations, as given by Writing Explained',
  url: 'https://writingexplained.org/ap-style/ap-style-quotes',
  says: 'Quotations are never altered, not even to correct small errors of grammar or word use; slips of the tongue may be taken out by an ellipsis, with great caution.',
};

export const AP_ELLIPSIS: RuleSource = {
  title: 'AP Stylebook on the ellipsis, as given by Editing Monks, 2010',
  url: 'http://editingmonks.blogspot.com/2010/08/ellipsis-aps-rules.html',
  says: 'An ellipsis shows that one or more words were left out in condensing a quotation; a deletion must not distort the meaning.',
};

export const APA_CHANGES: RuleSource = {
  title: 'APA Style: Changes to quotations (Publication Manual, 7th ed., 8.30–8.31)',
  url: 'https://apastyle.apa.org/style-grammar-guidelines/citations/quotations/changes',
  says: 'The case of the first letter, the final mark and the kind of quotation mark may change silently. Omissions need an ellipsis, also where two sentences are tied together; additions need square brackets; all else must be shown.',
};

export const CHICAGO_CHANGES: RuleSource = {
  title: 'The Chicago Manual of Style, 17th ed., as quoted by Wikiquote',
  url: 'https://en.m.wikiquote.org/wiki/The_Chicago_Manual_of_Style',
  says: 'The first word may be adjusted silently to the sentence around it; no ellipsis is needed before the first or after the last quoted word, even if the sentence goes on.',
};

export const CHICAGO_LETTER: RuleSource = {
  title: 'The Chicago Manual of Style Online, Q&A: capitalization',
  url: 'http://www.chicagomanualofstyle.org/qanda/data/faq/topics/Capitalization/faq0041.html',
  says: 'A bracketed first letter, “[T]he”, is needed only where the capital itself is under discussion.',
};

export const GUARDIAN_QUOTES: RuleSource = {
  title: 'Guardian style guide: quotes (2004), as given by Any Other Business',
  url: 'http://anyotherbusiness.blogspot.com/2004/09/guardian-unlimited-style-guide-quotes.html',
  says: 'Words in quotation marks must be the words that were said, though “um” may go and grammar be mended; where much is left out, a new quotation begins or an ellipsis says so.',
};

export const WSJ_QUOTATIONS: RuleSource = {
  title: 'The Wall Street Journal, Style & Substance vol. 24 no. 6: Quotations',
  url: 'https://hxij.com/options/71248/vol-24-no-6-quotations-style-andamp-substance',
  says: 'Spoken grammar may be mended; printed text is quoted without change.',
};

export const WIKIPEDIA_CHANGES: RuleSource = {
  title: 'Wikipedia, Manual of Style: Typographic conformity (difference view)',
  url: 'https://faq.com/?q=https%3A%2F%2Fen.wikipedia.org%2F%3Fdiff%3D756681610',
  says: 'Quotation marks, dashes, spaces, ligatures and abbreviations may follow the house’s typography.',
};

export const WIKIMEDIA_MINIMAL: RuleSource = {
  title: 'Wikimedia, notes on the Manual of Style: quotations',
  url: 'https://meta.wikimedia.org/wiki/User:OrenBochman/Quoatations',
  says: 'Preserve wording, spelling and punctuation; put altered text in square brackets; nothing may be left out that changes the meaning.',
};

export const CUNY_BRACKETS: RuleSource = {
  title: 'CUNY Graduate School of Journalism: Taking out, putting in',
  url: 'http://englishforjournalists.journalism.cuny.edu/2019/11/15/taking-out-putting-in/',
  says: 'An ellipsis means that something was left out; journalists rather put the attribution at the place of the cut.',
};

export const VCU_EXCERPTS: RuleSource = {
  title: 'VCU editorial style guide: quotations',
  url: 'http://arts.vcu.edu/editorialstyleguide/q/quotations/',
  says: 'No ellipsis at the beginning or end of an excerpt, only where words within a sentence are taken out.',
};
