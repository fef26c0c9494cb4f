export const MAX_PAGE_SIZE = 200;
export const DEFAULT_PAGE_SIZE = 20;

/** The four arguments of a Relay connection, as a client gives them. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** Which end of the window the page is taken from, and how many rows at most. */
export interface PageSize {
  readonly from: 'start' | 'end';
  readonly size: number;
}

/** The page size, or the message of a PAGE_SIZE_INVALID error: 1 to 200, and not both `first` and `last`. */
export function pageSize(args: PageArguments): PageSize | { readonly message: string } {
  if (args.first != null && args.last != null) return { message: 'expected first or last, got both' };
  const name = args.last != null ? 'last' : 'first';
  const size = args.last ?? args.first ?? DEFAULT_PAGE_SIZE;
  if (size < 1 || size > MAX_PAGE_SIZE)
    return { message: `expected ${name} from 1 to ${MAX_PAGE_SIZE}, got ${size}` };
  return { from: name === 'last' ? 'end' : 'start', size };
}
