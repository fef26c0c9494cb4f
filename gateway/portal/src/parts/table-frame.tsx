/** @jsxRuntime automatic */
import type { ReactNode } from 'react';

/** Lets a wide table scroll by itself, also by keyboard, so that the page never scrolls sideways. */
export function TableFrame({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
    <section className="table-frame" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
