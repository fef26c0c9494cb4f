import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { identitySettings, type IdentitySettings } from './options.ts';

/** What an operator sets about identity in the environment of a region's process. */
export interface IdentityEnvironment {
  /** VERBUND_PUBLIC_URL: where people reach the region. Null: where it listens. */
  readonly publicUrl: string | null;
  /** VERBUND_SECRET, or the content of the file VERBUND_SECRET_FILE. */
  readonly secret: string | null;
  /** VERBUND_IDENTITY as JSON, or the content of the file VERBUND_IDENTITY_FILE. */
  readonly settings: IdentitySettings;
}

type Variables = Readonly<Record<string, string | undefined>>;

/** Reads these variables. Throws an Error of one line that names the variable that is wrong, never its value. */
export function readIdentityEnvironment(variables: Variables): IdentityEnvironment {
  const text = textOf(variables, 'VERBUND_IDENTITY');
  return {
    publicUrl: variables['VERBUND_PUBLIC_URL']?.replace(/\/$/, '') || null,
    secret: textOf(variables, 'VERBUND_SECRET'),
    settings: text === null ? identitySettings.parse({}) : parseSettings(text),
  };
}

/** The variable itself, or the file that `…_FILE` names. */
function textOf(variables: Variables, name: string): string | null {
  const file = variables[`${name}_FILE`];
  if (!file) return variables[name] || null;
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new Error(
      `${name}_FILE: cannot be read (${error instanceof Error && 'code' in error ? String(error.code) : 'unknown'})`,
    );
  }
}

function parseSettings(text: string): IdentitySettings {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Error('VERBUND_IDENTITY: expected JSON');
  }
  const result = identitySettings.safeParse(json);
  if (result.success) return result.data;
  throw new Error(`VERBUND_IDENTITY: ${z.prettifyError(result.error).replace(/\s*\n\s*/g, ' ')}`);
}
