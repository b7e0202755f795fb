import type { ComponentChildren } from 'preact';

/** A state in words: what is the matter and what can be done. */
export function Notice({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="otr-state">
      <p class="otr-state-title">{title}</p>
      {children}
    </div>
  );
}
