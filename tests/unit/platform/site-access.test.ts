import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isNeverRead } from '../../../platform/never-sites.ts';
import { isListed, NEWS_SITES } from '../../../platform/news-sites.ts';
import { accessTo, withSite } from '../../../platform/site-access.ts';

const none = { on: [], off: [] };

describe('access to a page', () => {
  test.each([
    ['a listed site', 'https://www.bbc.com/news/1', none, false, 'on'],
    ['a host below a listed one', 'https://edition.cnn.com/', none, false, 'on'],
    ['a host that only ends alike', 'https://notbbc.com/', none, false, 'click'],
    ['the demo article', 'http://on-the-record.localhost:8080/', none, false, 'on'],
    ['any other site', 'https://blog.example/', none, false, 'click'],
    ['any other site, with permission for all', 'https://blog.example/', none, true, 'on'],
    ['a site that the person added', 'https://blog.example/', { on: ['blog.example'], off: [] }, false, 'on'],
    ['a listed site switched off', 'https://www.bbc.com/', { on: [], off: ['bbc.com'] }, true, 'off'],
    ['mail, whatever the permission', 'https://mail.google.com/', none, true, 'never'],
    ['mail that the person added', 'https://mail.example.org/', { on: ['mail.example.org'], off: [] }, true, 'never'],
    ['where a newspaper lets people sign in', 'https://login.bbc.com/', none, false, 'never'],
    ['a page of the browser', 'chrome://settings/', none, true, 'unreadable'],
    ['a file', 'file:///home/someone/report.html', none, true, 'unreadable'],
    ['no address', '', none, true, 'unreadable'],
  ] as const)('%s', (_, address, sites, everywhere, access) => {
    expect(accessTo(address, sites, everywhere).access).toBe(access);
  });
});

describe('an address that somebody else has written', () => {
  const LISTS = { on: ['blog.example'], off: ['example.org'] };

  test('is never read unless it is of the web, whatever it holds', () => {
    const scheme = fc.constantFrom(
      'javascript:',
      'data:',
      'file://',
      'about:',
      'chrome://',
      'moz-extension://',
      'view-source:',
      '',
    );
    fc.assert(
      fc.property(scheme, fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl()), (before, rest) => {
        const { host, access } = accessTo(before + rest, LISTS, true);
        const isOfWeb = /^https?:/i.test((before + rest).trim().replace(/[\t\n\r]/g, ''));
        if (before !== '' || !isOfWeb) expect({ host, access }).toEqual({ host: '', access: 'unreadable' });
      }),
      { numRuns: 300 },
    );
  });

  const spelled = (host: string) =>
    fc
      .record({
        scheme: fc.constantFrom('http://', 'https://', 'HTTPS://', ' https://'),
        user: fc.constantFrom('', 'user@', 'blog.example:blog.example@'),
        below: fc.constantFrom('', 'www.', 'a.b.'),
        isLoud: fc.boolean(),
        end: fc.constantFrom('', '.', ':8443', '.:80'),
        path: fc.constantFrom('', '/', '/?https://blog.example/', '#blog.example', '\\blog.example'),
      })
      .map(
        ({ scheme, user, below, isLoud, end, path }) =>
          `${scheme}${user}${below}${isLoud ? host.toUpperCase() : host}${end}${path}`,
      );

  test.each([
    ['a site that is off stays off', 'example.org', 'off'],
    ['mail stays unread', 'mail.google.com', 'never'],
    ['an added site is read', 'blog.example', 'on'],
  ] as const)('%s, however it is spelled', (_, host, access) => {
    fc.assert(
      fc.property(spelled(host), (address) => {
        expect(accessTo(address, LISTS, true).access, address).toBe(access);
      }),
    );
  });
});

describe('switching a site', () => {
  test('off and on again leaves the lists as they were', () => {
    expect(withSite(withSite(none, 'www.bbc.com', false), 'www.bbc.com', true)).toEqual(none);
  });

  test('on undoes a switch above the host', () => {
    const sites = withSite({ on: [], off: ['example.org'] }, 'news.example.org', true);
    expect(accessTo('https://news.example.org/', sites, false).access).toBe('on');
  });

  test('off takes an added site from the list', () => {
    expect(withSite({ on: ['blog.example'], off: [] }, 'blog.example', false)).toEqual({
      on: [],
      off: ['blog.example'],
    });
  });
});

describe('the bundled list', () => {
  test('names each host once, as location.hostname gives it', () => {
    const hosts = NEWS_SITES.map(({ host }) => host);
    expect(new Set(hosts).size).toBe(hosts.length);
    for (const host of hosts) expect(new URL(`https://${host}/`).hostname).toBe(host);
  });

  test('is of many countries and languages', () => {
    expect(NEWS_SITES.length).toBeGreaterThanOrEqual(250);
    expect(new Set(NEWS_SITES.map(({ country }) => country)).size).toBeGreaterThanOrEqual(60);
    expect(new Set(NEWS_SITES.map(({ lang }) => lang)).size).toBeGreaterThanOrEqual(30);
  });

  test('names countries and languages that there are', () => {
    for (const { host, country, lang } of NEWS_SITES) {
      expect(new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(country), host).toBeDefined();
      expect(new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(lang), host).toBeDefined();
      expect(Intl.getCanonicalLocales(lang), host).toEqual([lang]);
    }
  });

  test('holds no site within another', () => {
    for (const { host } of NEWS_SITES) expect(isListed(host.split('.').slice(1).join('.')), host).toBe(false);
  });

  test('holds no site that is never read', () => {
    expect(NEWS_SITES.filter(({ host }) => isNeverRead(host))).toEqual([]);
    expect(isListed('')).toBe(false);
  });
});
