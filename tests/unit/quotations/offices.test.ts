import { describe, expect, test } from 'vitest';
import { matchOffice } from '../../../core/quotations/offices.ts';

const PUTIN = { role: 'President of the Russian Federation', country: ['RU'] };
const XI = { role: "President of the People's Republic of China", country: ['CN'] };
const WANG = { role: 'Member of the CPC Political Bureau; Minister of Foreign Affairs', country: ['CN'] };
const VICE = { role: 'Vice Minister of Foreign Affairs', country: ['CN'] };
const SPOKESPERSON = { role: 'Spokesperson, Ministry of Foreign Affairs', country: ['CN'] };
const ENVOY = { role: 'Ambassador of China to France', country: ['CN'] };
const AIDE = { role: 'Aide to the President of the Russian Federation for foreign policy', country: ['RU'] };
const BOTH = { role: 'Presidents of China and Russia', country: ['CN', 'RU'] };
const NATO = { role: 'Secretary General of NATO', country: ['NATO'] };

describe('who is printed by office', () => {
  test.each([
    ['the Russian president', PUTIN, 'agrees'],
    ['the Kremlin chief', PUTIN, 'agrees'],
    ['the Chinese leader', XI, 'agrees'],
    ['the Russian president', XI, 'unknown'],
    ['the president', PUTIN, 'possible'],
    ['the Chinese and Russian presidents', BOTH, 'unknown'],
    ['the Russian president', AIDE, 'unknown'],
    ['the president’s spokesman', PUTIN, 'unknown'],
    ['China’s foreign minister', WANG, 'agrees'],
    ['China’s vice foreign minister', WANG, 'unknown'],
    ['China’s vice foreign minister', VICE, 'possible'],
    ['a Chinese foreign ministry spokeswoman', SPOKESPERSON, 'possible'],
    ['the ambassador', ENVOY, 'possible'],
    ['the Chinese diplomat', ENVOY, 'possible'],
    ['the Chinese diplomat', WANG, 'possible'],
    ['the Russian diplomat', WANG, 'unknown'],
    ['the diplomat', XI, 'unknown'],
    ['the NATO chief', NATO, 'agrees'],
    ['the ministry', SPOKESPERSON, 'unknown'],
    ['he', PUTIN, 'unknown'],
  ] as const)('%s', (printed, { role, country }, expected) => {
    expect(matchOffice(printed, { role, country: [...country] })).toBe(expected);
  });
});
