import { getOperationAST, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { toyContract } from '../../toy/schema.ts';
import { compose } from '../compose/compose.ts';
import { OperationError } from '../errors.ts';
import { plan } from './plan.ts';
import { printPlan } from './print-plan.ts';

const { supergraph } = compose(toyContract, []);

function planOf(source: string, flags: Readonly<Record<string, boolean>> = {}) {
  const document = parse(source);
  const operation = getOperationAST(document);
  if (!supergraph || !operation) throw new Error('the toy does not compose');
  return plan(supergraph.contract, document, operation, { flags, maxReferenceDepth: 2, maxNestingDepth: 2 });
}

const printed = (source: string, flags?: Readonly<Record<string, boolean>>) =>
  printPlan(planOf(source, flags));

describe('a plan', () => {
  it('asks for edges once, with the client’s keys inside and hidden ones where the merge needs more', () => {
    expect(
      printed('query Page { books(first: 2) { nodes { t: title } edges { node { title id } } totalCount } }'),
    ).toMatchInlineSnapshot(`
      "Plan query Page
        Scatter books → all shards, or those named in filter.town, merge CONNECTION
          {
            books(
              first: $_v_0_first
              after: $_v_0_after
              last: $_v_0_last
              before: $_v_0_before
            ) {
              totalCount
              _v_edges: edges {
                _v_cursor: cursor
                _v_n0: node {
                  t: title
                  _v_id: id
                }
                _v_n1: node {
                  title
                  id
                }
              }
            }
          }
      "
    `);
  });

  it('routes, scatters, stays here and looks up', () => {
    expect(
      printed(
        '{ book(id: "ahm:book/a") { home { label branch { name } resolution } } genres { name } towns { code } __typename }',
      ),
    ).toMatchInlineSnapshot(`
      "Plan query
        Sequence
          Parallel
            Route book → owner of id
              {
                book(id: "ahm:book/a") {
                  home {
                    label
                    branch {
                      name
                      _v_id: id
                    }
                    _v_id: id
                  }
                  _v_id: id
                }
              }
            Scatter genres → all shards, merge UNION by code
              {
                genres {
                  name
                  _v_code: code
                }
              }
            Local towns, __typename
          Lookup Branch → owner of id
            into book.home.branch
            {
              ... on Branch {
                name
                _v_id: id
              }
            }
      "
    `);
  });

  it('puts what a derived field and a relation need beside what the client selects', () => {
    expect(printed('{ stock(measure: BOOKS) { label of: count relation: oldestRelation } }'))
      .toMatchInlineSnapshot(`
      "Plan query
        Scatter stock → all shards, or those named in filter.town, merge OBJECT
          {
            stock(measure: BOOKS) {
              of: count
              _v_measure: measure
              _v_pages: pages
              _v_kinds: kinds {
                count
                newest
                kind
              }
              _v_oldest: oldest
            }
          }
      "
    `);
  });

  it('runs mutations one after the other', () => {
    expect(
      printed(
        'mutation { a: retitle(id: "ahm:book/a", title: "A") { title } renew(input: {id: "bex:loan/1", days: 2}) { days } }',
      ),
    ).toMatch(
      /^Plan mutation\n {2}Sequence\n {4}Route a → owner of id\n[^]*\n {4}Route renew → owner of input.id\n/,
    );
  });

  it('says under which conditions it was made', () => {
    const source =
      'query ($deep: Boolean!) { book(id: "ahm:book/a") { title year @include(if: $deep) copies @skip(if: $deep) } }';
    expect(printed(source, { deep: true })).toContain('Condition $deep = true');
    expect(printed(source, { deep: true })).toMatch(/title\n +year\n +_v_id/);
    expect(printed(source, { deep: false })).toMatch(/title\n +copies\n +_v_id/);
  });

  it('asks a shard for its type name where nothing else is asked of it', () => {
    expect(printed('{ lending { coverage { complete } } }')).toContain('_v_: __typename');
  });

  it('lets the names of the engine give way to those of the client', () => {
    const text = printed('query ($_v1_x: ID!) { book(id: $_v1_x) { _v_id: title } }');
    expect(text).toContain('_v_id: title');
    expect(text).toContain('_v2_id: id');
  });

  it('follows references inside references twice, and refuses a third', () => {
    const nest = (depth: number): string =>
      depth === 0 ? '{ name }' : `{ twin { branch ${nest(depth - 1)} } }`;
    expect(printed(`{ branch(id: "ahm:branch/a") ${nest(2)} }`).match(/Lookup/g)).toHaveLength(2);
    expect(() => planOf(`{ branch(id: "ahm:branch/a") ${nest(3)} }`)).toThrow(OperationError);
  });

  it('shares a look-up between references with the same selection', () => {
    const text = printed(
      '{ book(id: "ahm:book/a") { a: sequelOf { book { title } } b: translations { book { title } } } }',
    );
    expect(text.match(/Lookup/g)).toHaveLength(1);
    expect(text).toContain('into book.a.book\n');
    expect(text).toContain('into book.b.book\n');
  });

  it('is plain frozen data, the same after a trip through JSON', () => {
    const made = planOf(
      'query ($id: ID!) { book(id: $id) { title home { branch { name } } } stock(measure: BOOKS) { label kinds { kind } } }',
    );
    expect(Object.isFrozen(made) && Object.isFrozen(made.root)).toBe(true);
    expect(printPlan(JSON.parse(JSON.stringify(made)))).toBe(printPlan(made));
  });
});
