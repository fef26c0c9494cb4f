import { formatCursor, ORDER_VERSION } from '@verbund/schema';
import type { Coverage } from '../coverage/coverage.ts';
import type { Keyed, PageSource, Window } from './page-source.ts';
import type { ListSelection } from './selection.ts';
import type { Walk } from './walk.ts';

interface PageOptions<Row> {
  /** Null: the filter names other regions, and nothing is read. */
  readonly source: PageSource<Row> | null;
  readonly walk: Walk;
  readonly selection: ListSelection;
  readonly coverage: (rows: number) => Coverage;
}

const NOTHING = { rows: [], cut: false, total: 0 };

/**
 * The answer of a connection field. Every field of the contract is a method, which graphql-js calls when the field is selected:
 * what nobody asked for costs no statement.
 */
export class Page<Row extends { readonly id: string }> {
  readonly #options: PageOptions<Row>;
  #window: Promise<Window<Row>> | undefined;

  constructor(options: PageOptions<Row>) {
    this.#options = options;
  }

  async edges(): Promise<readonly { readonly cursor: () => string; readonly node: Row }[]> {
    const { rows } = await this.#read();
    return rows.map((node) => ({ cursor: () => this.#cursorOf(node), node }));
  }

  async nodes(): Promise<readonly Row[]> {
    return (await this.#read()).rows;
  }

  /** Its fields are methods too: a look beyond a cursor is a statement of its own. */
  pageInfo() {
    return {
      hasNextPage: () => this.#hasMore('start', 'before'),
      hasPreviousPage: () => this.#hasMore('end', 'after'),
      startCursor: async () => this.#cursorAt(0),
      endCursor: async () => this.#cursorAt(-1),
    };
  }

  async totalCount(): Promise<number> {
    const { source, selection } = this.#options;
    if (source === null) return 0;
    // Counted along with the rows; without any row there was nothing to carry the number.
    const total = selection.rows ? (await this.#read()).total : null;
    return total ?? source.count();
  }

  readonly totalRelation = 'EXACT';

  async coverage(): Promise<Coverage> {
    return this.#options.coverage((await this.#read()).rows.length);
  }

  #read(): Promise<Window<Row>> {
    const { source, selection } = this.#options;
    this.#window ??= source === null ? Promise.resolve(NOTHING) : source.window(selection.counts);
    return this.#window;
  }

  /** Rows were cut off at the end the page was not taken from, or lie beyond the cursor on that side. */
  async #hasMore(from: 'start' | 'end', side: 'after' | 'before'): Promise<boolean> {
    const { source, walk } = this.#options;
    if (source === null) return false;
    if (walk.size.from === from && (await this.#read()).cut) return true;
    return walk[side] ? source.hasRowBeyond(side) : false;
  }

  async #cursorAt(index: number): Promise<string | null> {
    const row = (await this.#read()).rows.at(index);
    return row ? this.#cursorOf(row) : null;
  }

  #cursorOf(row: Keyed<Row>): string {
    const { direction, fingerprint, missedBefore } = this.#options.walk;
    return formatCursor({
      orderVersion: ORDER_VERSION,
      direction: direction === 'ASC' ? 'A' : 'D',
      fingerprint,
      missed: missedBefore,
      key: row.orderKey,
      id: row.id,
    });
  }
}
