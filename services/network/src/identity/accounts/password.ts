import { argon2, randomBytes, timingSafeEqual, type Argon2Parameters } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

/** What OWASP asks of argon2id: 19 MiB, two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };
const FORM =
  /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{22,86})$/;

/** The password as a text in the PHC form, with its salt and cost in it. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const tag = await tagOf(password, { ...COST, nonce: salt });
  const { memory, passes, parallelism } = COST;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(tag)}`;
}

/** Was this text made from this password? A text of another form is nobody's. */
export async function verifyPassword({
  hash,
  password,
}: {
  hash: string;
  password: string;
}): Promise<boolean> {
  const match = FORM.exec(hash);
  if (!match) return false;
  const [memory, passes, parallelism] = match.slice(1, 4).map(Number) as [number, number, number];
  const expected = Buffer.from(match[5]!, 'base64');
  const nonce = Buffer.from(match[4]!, 'base64');
  const found = await tagOf(password, { memory, passes, parallelism, nonce, tagLength: expected.length });
  return timingSafeEqual(found, expected);
}

/** Umlauts can be typed in two ways (one sign or two); both are the same password. */
function tagOf(password: string, cost: Omit<Argon2Parameters, 'message'>): Promise<Buffer> {
  return derive('argon2id', { ...cost, message: password.normalize('NFKC') });
}

const unpadded = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');
