import { hostsAbove, patternsOf } from './news-sites.ts';

/*
 * Where we do not run, whatever permission we have: people write mail, bank and edit there, and a phrase found in a
 * letter is nobody's business. The list names the large ones; the labels catch most others.
 */
const HOSTS = new Set([
  'mail.google.com',
  'outlook.live.com',
  'outlook.office.com',
  'outlook.office365.com',
  'mail.yahoo.com',
  'mail.proton.me',
  'app.fastmail.com',
  'mail.yandex.ru',
  'e.mail.ru',
  'mail.163.com',
  'mail.qq.com',
  'docs.google.com',
  'sheets.google.com',
  'onedrive.live.com',
  'office.com',
  'notion.so',
  'web.whatsapp.com',
  'web.telegram.org',
  'slack.com',
  'teams.microsoft.com',
  'discord.com',
  'paypal.com',
  'github.dev',
  'vscode.dev',
]);

/** Match patterns of the large ones, where our script is not even brought. */
export const NEVER_PATTERNS: readonly string[] = [...HOSTS].flatMap(patternsOf);

const LABELS = new Set([
  'mail',
  'webmail',
  'email',
  'owa',
  'bank',
  'banking',
  'ebanking',
  'onlinebanking',
  'login',
  'sso',
  'accounts',
]);

/** Whether a host is for mail, banking, editing or signing in: never read, also on request for all sites. */
export function isNeverRead(host: string): boolean {
  if (hostsAbove(host).some((each) => HOSTS.has(each))) return true;
  return host
    .split('.')
    .slice(0, -1)
    .some((label) => LABELS.has(label));
}
