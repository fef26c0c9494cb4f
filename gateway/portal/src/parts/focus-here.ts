/**
 * Where the reader goes on after a form was sent and the page was made anew: at what they have to hear, or at the row they changed. Without
 * it they would begin at the top again with every step.
 * @see https://www.w3.org/TR/WCAG22/#focus-order
 */
export const FOCUS_HERE = { autoFocus: true, tabIndex: -1 } as const;
