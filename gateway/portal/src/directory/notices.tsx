/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { Visit } from '../visit/visit.ts';

interface NoticesProperties {
  readonly notUnderstood: readonly string[];
  readonly restarted: boolean;
  readonly visit: Visit;
}

/** What the reader must know of the question before reading the answer. */
export function Notices({ notUnderstood, restarted, visit }: NoticesProperties): ReactNode {
  const { lists } = visit.text;
  if (notUnderstood.length === 0 && !restarted) return null;
  return (
    <div className="notice" role="alert">
      {notUnderstood.length > 0 && <p>{lists.notUnderstood(notUnderstood.join('; '))}</p>}
      {restarted && <p>{lists.cursorInvalid}</p>}
    </div>
  );
}
