const UNRELEASED = '## [Unreleased]';

/** A changelog with its unreleased part made a release, or why it cannot be. */
export type ReleasedChangelog =
  | { readonly ok: true; readonly text: string /** What the release says of itself. */; readonly notes: string }
  | { readonly ok: false; readonly reason: string };

/**
 * Gives what stands under “Unreleased” a version and a date, and begins an empty part for what comes next.
 *
 * @param text - as <https://keepachangelog.com/en/1.1.0/> has it
 * @param date - `2026-11-22`
 */
export function releaseChangelog(text: string, version: string, date: string): ReleasedChangelog {
  if (text.includes(`## [${version}]`)) return { ok: false, reason: `CHANGELOG.md already has a part for ${version}` };
  const start = text.indexOf(UNRELEASED);
  if (start < 0) return { ok: false, reason: `CHANGELOG.md has no “${UNRELEASED}”` };
  const from = start + UNRELEASED.length;
  const next = text.indexOf('\n## [', from);
  const notes = text.slice(from, next < 0 ? text.length : next).trim();
  if (!/^- /m.test(notes)) return { ok: false, reason: 'CHANGELOG.md says nothing under “Unreleased”' };
  const rest = next < 0 ? '' : text.slice(next);
  return {
    ok: true,
    notes,
    text: `${text.slice(0, from)}\n\n## [${version}] - ${date}\n\n${notes}\n${rest}`,
  };
}
