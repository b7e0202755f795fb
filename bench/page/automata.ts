import { AhoCorasick as Monyone } from '@monyone/aho-corasick';
import Classic from 'ahocorasick';
import Modern from 'modern-ahocorasick';
import ModernFast from 'modern-ahocorasick/fast';

/** An automaton over characters: text in, number of matches out. */
export type Matcher = (text: string) => number;

/** The Aho–Corasick packages of npm: the most used one, and those that are kept up. */
export const AUTOMATA: Readonly<Record<string, (words: string[]) => Matcher>> = {
  'modern-ahocorasick'(words) {
    const matcher = new Modern(words);
    return (text) => matcher.count(text);
  },
  'modern-ahocorasick/fast'(words) {
    const matcher = new ModernFast(words);
    return (text) => matcher.count(text);
  },
  '@monyone/aho-corasick'(words) {
    const matcher = new Monyone(words);
    return (text) => matcher.matchInText(text).length;
  },
  ahocorasick(words) {
    const matcher = new Classic(words);
    return (text) => matcher.search(text).length;
  },
};
