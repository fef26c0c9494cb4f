/** A seed that cannot be right: where, what was expected, what came. */
export class SeedError extends Error {
  constructor(where: string, expected: string, got: unknown) {
    super(`seed ${where}: expected ${expected}, got ${JSON.stringify(got)}`);
    this.name = 'SeedError';
  }
}
