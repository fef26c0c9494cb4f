import { randomBytes } from 'node:crypto';

const TICKET_MINUTES = 10;

/** A right to fetch complete files, for a browser that follows a link and cannot show a token. */
export interface ExportTicket {
  readonly secret: string;
  readonly expiresAt: Date;
}

/** Gives out tickets and knows them again, in the memory of one process: a restart ends all of them. */
export class ExportDesk {
  readonly #publicUrl: string;
  readonly #tickets = new Map<string, Date>();

  constructor(publicUrl: string) {
    this.#publicUrl = publicUrl;
  }

  open(now = new Date()): ExportTicket {
    for (const [secret, expiresAt] of this.#tickets) if (expiresAt <= now) this.#tickets.delete(secret);
    const ticket = {
      secret: randomBytes(32).toString('base64url'),
      expiresAt: new Date(now.getTime() + TICKET_MINUTES * 60_000),
    };
    this.#tickets.set(ticket.secret, ticket.expiresAt);
    return ticket;
  }

  holds(secret: string, now = new Date()): boolean {
    const expiresAt = this.#tickets.get(secret);
    return expiresAt !== undefined && expiresAt > now;
  }

  /** Where a file is fetched. */
  addressOf(path: string, { secret }: ExportTicket): string {
    return `${this.#publicUrl}/export/${path}?ticket=${secret}`;
  }
}
