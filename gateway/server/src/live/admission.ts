/** Counts the sockets that are open, in all and by address. Every `true` must be followed by one `left`. */
export class Admission {
  readonly #total: number;
  readonly #perAddress: number;
  readonly #byAddress = new Map<string, number>();
  #open = 0;

  constructor(total: number, perAddress: number) {
    this.#total = total;
    this.#perAddress = perAddress;
  }

  get open(): number {
    return this.#open;
  }

  /** HTTP status of a refusal; null where there was room. */
  enter(address: string): 429 | 503 | null {
    const here = this.#byAddress.get(address) ?? 0;
    if (this.#open >= this.#total) return 503;
    if (here >= this.#perAddress) return 429;
    this.#open += 1;
    this.#byAddress.set(address, here + 1);
    return null;
  }

  left(address: string): void {
    const here = this.#byAddress.get(address) ?? 0;
    this.#open -= 1;
    if (here <= 1) this.#byAddress.delete(address);
    else this.#byAddress.set(address, here - 1);
  }
}
