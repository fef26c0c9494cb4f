/** @jsxRuntime automatic */
import type { ReactNode } from 'react';

/** Lets a wide table scroll by itself, also by keyboard, so that the page never scrolls sideways. */
export function TableFrame({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className="table-frame" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
