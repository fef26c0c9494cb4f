import type { LiveHouse } from './live-house.ts';

/** A record after a write. */
export interface Written {
  readonly id: string;
  readonly revision: number;
}

const HOST = [{ role: 'HOST', organization: { label: 'Ein Verein' } }];

/** Somebody at the desk of a region, who writes through the gateway. Throws where nothing was written. */
export class Desk {
  readonly #house: LiveHouse;
  readonly #region: string;
  readonly #authorization: string;

  constructor(house: LiveHouse, region: string, person = 'desk') {
    this.#house = house;
    this.#region = region;
    this.#authorization = house.tokens.authorization(region, person);
  }

  get authorization(): string {
    return this.#authorization;
  }

  async create(title: string, fields: object = {}): Promise<Written> {
    const input = {
      title: { de: title },
      kind: 'NETWORK_MEETING',
      startDate: '2027-04-03',
      participations: HOST,
      ...fields,
    };
    return this.#write(
      `mutation($region: String!, $input: ConferenceInput!) { written: createConference(region: $region, input: $input) { ${PAYLOAD} } }`,
      { region: this.#region, input },
    );
  }

  publish(record: Written, visibility = 'PUBLIC'): Promise<Written> {
    return this.#act(record, `publish(visibility: ${visibility}, ID)`);
  }

  change(record: Written, input: object): Promise<Written> {
    return this.#act(record, 'changeConference(input: $input, ID)', { input });
  }

  cancel(record: Written, reason: string): Promise<Written> {
    return this.#act(record, 'cancelConference(reason: $reason, ID)', { reason });
  }

  withdraw(record: Written, reason: string): Promise<Written> {
    return this.#act(record, 'withdraw(reason: $reason, ID)', { reason });
  }

  #act(record: Written, field: string, values: { input?: object; reason?: string } = {}): Promise<Written> {
    const declared = `${values.input ? ', $input: ConferenceInput!' : ''}${values.reason ? ', $reason: String!' : ''}`;
    const call = field.replace('ID', 'id: $id, expectedRevision: $revision');
    return this.#write(
      `mutation($id: ID!, $revision: Int!${declared}) { written: ${call} { revision problems { code path } conflict { revision } } }`,
      { id: record.id, revision: record.revision, ...values },
    );
  }

  async #write(query: string, variables: object): Promise<Written> {
    const response = await fetch(this.#house.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: this.#authorization },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    const { data } = JSON.parse(text) as {
      data?: { written?: { revision: number | null; conference?: { id: string } } };
    };
    const written = data?.written;
    const id = written?.conference?.id ?? ('id' in variables ? String(variables.id) : undefined);
    if (written?.revision == null || id === undefined) throw new Error(`nothing was written: ${text}`);
    return { id, revision: written.revision };
  }
}

const PAYLOAD = 'revision problems { code path } conference { id }';

/** Asks the gateway, as the public or as somebody. */
export async function ask<Data>(house: LiveHouse, query: string, authorization?: string): Promise<Data> {
  const response = await fetch(house.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
    body: JSON.stringify({ query }),
  });
  return ((await response.json()) as { data: Data }).data;
}
