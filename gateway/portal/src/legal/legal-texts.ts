import type { LegalTexts, PortalOptions } from '../door.ts';
import { PortalError } from '../errors.ts';
import { demonstrationTexts } from './demonstration-texts.ts';

const NAMES = ['imprint', 'privacy', 'accessibility'] as const;

/** The configured legal texts; on a demonstration its own. Throws LEGAL_TEXTS_MISSING naming what is missing. */
export function legalTexts(options: Pick<PortalOptions, 'mode' | 'legal'>): LegalTexts {
  if (options.mode === 'demo') return { ...demonstrationTexts, ...options.legal };
  const missing = NAMES.flatMap((name) =>
    (['de', 'en'] as const)
      .filter((language) => !options.legal?.[name]?.[language]?.some((line) => line.trim() !== ''))
      .map((language) => `${name}.${language}`),
  );
  if (missing.length > 0 || !options.legal) throw new PortalError('LEGAL_TEXTS_MISSING', missing.join(', '));
  return options.legal;
}
