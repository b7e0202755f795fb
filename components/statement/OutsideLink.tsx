import type { ComponentChildren } from 'preact';

/** A link out of the extension: opens beside, tells the page nothing about where it came from. */
export function OutsideLink({ href, children }: { href: string; children: ComponentChildren }) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
